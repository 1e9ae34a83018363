import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** Another process at the register: it writes every second, and tells how long it waited at most, in ms. */
async function writeBeside(path: string): Promise<void> {
  while (!existsSync(path)) await pause(50);
  let longest = 0;
  let ended = false;
  process.once('message', () => (ended = true));
  while (!ended) {
    const database = new Database(path, { timeout: 300_000 });
    const from = performance.now();
    database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; COMMIT');
    longest = Math.max(longest, performance.now() - from);
    database.close();
    await pause(1000);
  }
  process.send?.(longest, () => process.disconnect());
}

void writeBeside(process.argv[2] ?? '');
