import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { type DatabaseTarget } from '../../src/platform/config/settings';

/** As a French server sorts: an order, a range or a cursor that rests on the collation shows. */
const FRENCH = "LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'";

/** A database of its own for one test file: SQLite in memory, or a new one on the PostgreSQL of the run. */
export async function freshDatabase(): Promise<{ target: DatabaseTarget; drop: () => Promise<void> }> {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) return { target: { kind: 'sqlite', path: ':memory:' }, drop: () => Promise.resolve() };
  const name = `spaser_${randomBytes(6).toString('hex')}`;
  const order = process.env['TEST_POSTGRES_ORDER'] ?? FRENCH;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE template0 ${order}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    target: { kind: 'postgres', url: url.toString() },
    // A server made for this run goes as a whole: dropping each database makes it wait for a checkpoint.
    drop: () =>
      process.env['TEST_POSTGRES_DISPOSABLE']
        ? Promise.resolve()
        : onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
