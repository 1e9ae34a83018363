import { resolve } from 'node:path';
import { type BackupCounts, Backups } from '../../platform/database/backup/backups.service';
import { EXIT } from '../exit';
import { printJson, printLines } from '../print';
import { type Session } from '../session';

interface BackupOptions {
  readonly json?: boolean;
}

export async function backUp(session: Session, file: string, options: BackupOptions): Promise<number> {
  const counts = await (await session.get(Backups)).save(resolve(file));
  answer(counts, 'sauvegardés dans', options);
  return EXIT.done;
}

export async function restore(session: Session, file: string, options: BackupOptions): Promise<number> {
  const application = await session.openAsItIs();
  answer(await application.get(Backups).restore(resolve(file)), 'restaurés depuis', options);
  return EXIT.done;
}

function answer(counts: BackupCounts, done: string, { json }: BackupOptions): void {
  if (json) return printJson(counts);
  printLines(
    `${counts.rows} enregistrements ${done} ${counts.file} (${Math.ceil(counts.bytes / 1024)} Ko).`,
    'Le secret de l’application (SPASER_SECRET, ou le fichier « var/secret ») n’est pas dans la sauvegarde : gardez-le à part, sans lui les pseudonymes ne se retrouvent pas.',
  );
}
