import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings } from './settings';

const OTHERS = 0o077;

/** From here on, what this process and its children create is for their own account alone. */
export function createPrivately(): void {
  process.umask(OTHERS);
}

/**
 * Closes to the other accounts of the machine what an earlier version, or a copy by hand, left open: the folder of
 * the application's files, its secret, its database. Returns the paths that were open; nothing to do elsewhere
 * than on POSIX, and what belongs to another account is left to it.
 */
export function closeToOthers({ varDir, database }: Pick<Settings, 'varDir' | 'database'>): string[] {
  if (process.platform === 'win32') return [];
  const file = database.kind === 'sqlite' ? database.path : null;
  const files = file === null ? [] : [file, `${file}-wal`, `${file}-shm`];
  return [
    ...[varDir, join(varDir, 'uploads')].filter((path) => close(path, 'folder')),
    ...[join(varDir, 'secret'), ...files].filter((path) => close(path, 'file')),
  ];
}

/** A path that is not what it should be, such as a folder given for a database, is left alone. */
function close(path: string, kind: 'file' | 'folder'): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || (found.mode & OTHERS) === 0 || found.uid !== process.getuid?.()) return false;
    if (kind === 'file' ? !found.isFile() : !found.isDirectory()) return false;
    chmodSync(path, found.mode & 0o777 & ~OTHERS);
    return true;
  } catch {
    // A path that cannot be reached is refused where it is opened; some file systems (vfat, shares) have no rights.
    return false;
  }
}
