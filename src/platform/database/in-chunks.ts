import { setImmediate as turn } from 'node:timers/promises';

const CHUNK = 500;

/**
 * Asks in chunks where a list would pass the databases' limit of parameters. Others have their turn between two of
 * them: SQLite answers without leaving the event loop.
 */
export async function inChunks<K, R>(keys: readonly K[], ask: (chunk: K[]) => Promise<R[]>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < keys.length; start += CHUNK) {
    if (start > 0) await turn();
    for (const result of await ask(keys.slice(start, start + CHUNK))) results.push(result);
  }
  return results;
}
