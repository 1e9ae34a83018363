import { type EntityManager } from 'typeorm';
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

/**
 * Raw rows of a statement that ends before the list of its keys (`end` comes after it), each a text or several side by side: `SELECT … WHERE
 * (a, b)`. A question asked for each thousand rows of a file costs what the database does, and no more.
 */
export function rowsIn<R>(
  manager: EntityManager,
  statement: string,
  keys: readonly (readonly string[])[],
  end = '',
  ask = (question: string, values: string[]): Promise<R[]> => manager.query<R[]>(question, values),
): Promise<R[]> {
  const { driver } = manager.connection;
  return inChunks(keys, (chunk) => {
    let place = 0;
    const key = (values: readonly string[]): string =>
      `(${values.map(() => driver.createParameter('key', place++)).join(', ')})`;
    return ask(`${statement} IN (VALUES ${chunk.map(key).join(', ')})${end}`, chunk.flat());
  });
}
