// `npm` for a script that runs the command line on SQLite files of its own: each file stands for a database of the
// server of TEST_POSTGRES_URL, made when it is first named. `node spaser-on-postgres.mjs run -s spaser -- ARGS`.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import pg from 'pg';

const [, , , , , ...args] = process.argv.slice(1);
const server = process.env.TEST_POSTGRES_URL;
const name = `${process.env.TEST_POSTGRES_PREFIX}_${basename(process.env.DATABASE_URL ?? '', '.sqlite')}`;
const client = new pg.Client({ connectionString: server });
await client.connect();
const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
if (rowCount === 0)
  await client.query(`CREATE DATABASE "${name}" TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'`);
await client.end();
const url = new URL(server);
url.pathname = `/${name}`;
const flags = ['--max-old-space-size=320'];
const { status } = spawnSync(process.execPath, [...flags, 'dist/cli.js', ...args], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: url.toString() },
});
process.exitCode = status ?? 1;
