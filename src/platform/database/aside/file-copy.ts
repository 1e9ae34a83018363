import { readdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';

const MARK = '.a-cote-';
const NAMED_AT_MOST_MS = 3_600_000;
let made = 0;

/**
 * Copies an SQLite database while it is in use, beside it; those who read and write it go on. Only committed
 * rows are in the copy.
 */
export async function copyBeside(path: string): Promise<string> {
  sweepCopies(path);
  const copy = `${path}${MARK}${process.pid}-${++made}`;
  const source = new Database(path, { readonly: true, fileMustExist: true });
  try {
    await source.backup(copy);
  } catch (error) {
    removeCopy(copy);
    throw error;
  } finally {
    source.close();
  }
  return copy;
}

/** Takes the name of an open file away: its place is free as soon as its process ends, however that ends. */
export function hideCopy(copy: string): void {
  try {
    unlinkSync(copy);
  } catch {
    // A system that keeps the name of an open file: it goes when the copy is closed.
  }
}

export function removeCopy(copy: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${suffix}`, { force: true });
}

/** Removes the copies of processes that were killed while they were being made. */
export function sweepCopies(path: string): void {
  const start = `${basename(path)}${MARK}`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start)) continue;
    const copy = join(dirname(path), name);
    if (isOld(copy) || !isAlive(Number.parseInt(name.slice(start.length), 10))) rmSync(copy, { force: true });
  }
}

/** Another process may have the number of the dead one since: a copy has a name for seconds only. */
function isOld(copy: string): boolean {
  const changedAt = statSync(copy, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - changedAt > NAMED_AT_MOST_MS;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
