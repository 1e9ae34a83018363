// Runs a check of the command line, which names SQLite files, on PostgreSQL: `node test/contract-on-postgres.mjs CHECK`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgres } from './support/embedded-postgres.mjs';

const [check = ''] = process.argv.slice(2);
const postgres = await startPostgres();
if (postgres === null) {
  console.log('Contract check on PostgreSQL skipped: no server could be started.');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-npm-'));
  const stand = resolve('test', 'support', 'spaser-on-postgres.mjs');
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\nexec node '${stand}' "$@"\n`, { mode: 0o755 });
  const { status } = spawnSync(resolve(check), [], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${folder}:${process.env.PATH}`,
      TEST_POSTGRES_URL: postgres.url,
      TEST_POSTGRES_PREFIX: `contract_${process.pid}`,
    },
  });
  await postgres.stop();
  rmSync(folder, { recursive: true });
  process.exitCode = status ?? 1;
}
