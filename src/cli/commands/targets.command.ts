import { type FileReport } from '../../imports/domain/file-report';
import { TargetsService } from '../../reporting';
import { COMMAND_ACT } from '../command-act';
import { type DefineCommand } from '../define';
import { answerReports, reportOfFile } from '../file-answers';
import { importTargets } from '../target-import';

interface TargetOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export const targetsCommand: DefineCommand = (program, bind) => {
  program
    .command('targets')
    .description('objectifs du schéma (SPASER)')
    .command('import')
    .description('importe les objectifs : indicateur, base, année, valeur')
    .argument('<fichier...>', 'fichiers à importer')
    .option('--dry-run', 'montre ce qui changerait, sans rien enregistrer')
    .option('--json', 'réponse en JSON')
    .action(
      bind(async (session, files, given) => {
        const { dryRun = false, json = false } = given as TargetOptions;
        const service = await session.get(TargetsService);
        const reports: FileReport[] = [];
        for (const file of files as string[])
          reports.push(
            await reportOfFile(file, dryRun, () =>
              importTargets(service, file, { act: COMMAND_ACT, dryRun }),
            ),
          );
        return answerReports(reports, json);
      }),
    );
};
