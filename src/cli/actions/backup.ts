import { resolve } from 'node:path';
import { type BackupCounts, Backups } from '../../platform/database/backup/backups.service';
import { answer } from '../print';
import { type Session } from '../session';

interface BackupOptions {
  readonly json?: boolean;
}

export async function backUp(session: Session, file: string, options: BackupOptions): Promise<number> {
  const counts = await (await session.get(Backups)).save(resolve(file));
  return said(counts, 'sauvegardés dans', options);
}

export async function restore(session: Session, file: string, options: BackupOptions): Promise<number> {
  const application = await session.openAsItIs();
  return said(await application.get(Backups).restore(resolve(file)), 'restaurés depuis', options);
}

function said(counts: BackupCounts, done: string, options: BackupOptions): number {
  return answer(options, counts, () => [
    `${counts.rows} enregistrements ${done} ${counts.file} (${Math.ceil(counts.bytes / 1024)} Ko).`,
    'Le secret de l’application (SPASER_SECRET, ou le fichier « var/secret ») n’est pas dans la sauvegarde : gardez-le à part, sans lui les pseudonymes ne se retrouvent pas.',
  ]);
}
