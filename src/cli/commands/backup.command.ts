import { resolve } from 'node:path';
import { type BackupCounts, Backups } from '../../platform/database/backup/backups.service';
import { type DefineCommand } from '../define';
import { EXIT } from '../exit';
import { printJson, printLines } from '../print';

export const backupCommand: DefineCommand = (program, bind) => {
  program
    .command('backup')
    .description('sauvegarde toute la base de données dans un fichier (« .jsonl.gz » : forme portable)')
    .argument('<fichier>', 'fichier à écrire, qui ne doit pas exister')
    .option('--json', 'réponse en JSON')
    .action(
      bind(async (session, file, options) => {
        const counts = await (await session.get(Backups)).save(resolve(file as string));
        answer(counts, 'sauvegardés dans', options);
        return EXIT.done;
      }),
    );
};

export const restoreCommand: DefineCommand = (program, bind) => {
  program
    .command('restore')
    .description('remet une sauvegarde dans une base de données vide')
    .argument('<fichier>', 'sauvegarde faite par « backup »')
    .option('--json', 'réponse en JSON')
    .action(
      bind(async (session, file, options) => {
        const application = await session.openAsItIs();
        answer(await application.get(Backups).restore(resolve(file as string)), 'restaurés depuis', options);
        return EXIT.done;
      }),
    );
};

function answer(counts: BackupCounts, done: string, options: unknown): void {
  if ((options as { json?: boolean }).json) return printJson(counts);
  printLines(
    `${counts.rows} enregistrements ${done} ${counts.file} (${Math.ceil(counts.bytes / 1024)} Ko).`,
    'Le secret de l’application (SPASER_SECRET, ou le fichier « var/secret ») n’est pas dans la sauvegarde : gardez-le à part, sans lui les pseudonymes ne se retrouvent pas.',
  );
}
