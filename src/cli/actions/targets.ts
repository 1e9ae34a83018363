import { type FileReport } from '../../imports/domain/report/file-report';
import { TargetsService } from '../../reporting';
import { COMMAND_ACT } from '../../platform/database/unit';
import { answerReports, reportOfFile } from '../file-answers';
import { type Session } from '../session';
import { importTargets } from '../target-import';

interface TargetOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export async function importTargetFiles(
  session: Session,
  files: readonly string[],
  { dryRun = false, json = false }: TargetOptions,
): Promise<number> {
  const service = await session.get(TargetsService);
  const reports: FileReport[] = [];
  for (const file of files)
    reports.push(
      await reportOfFile(file, dryRun, () => importTargets(service, file, { act: COMMAND_ACT, dryRun })),
    );
  return answerReports(reports, json);
}
