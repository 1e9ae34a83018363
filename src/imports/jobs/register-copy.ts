import { chmodSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Copies an SQLite database while it is in use; readers and writers of the original go on. */
export async function copyRegister(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to);
    chmodSync(to, 0o600);
  } finally {
    source.close();
  }
}

export function removeCopy(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}
