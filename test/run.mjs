// Every test: all of them on SQLite, then those that open a database once more on a real PostgreSQL.
// Ends with one plain line, "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './support/embedded-postgres.mjs';

const folder = mkdtempSync(join(tmpdir(), 'spaser-tests-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

function jest(name, args, env) {
  const output = join(folder, `${name}.json`);
  const jestBin = join('node_modules', 'jest', 'bin', 'jest.js');
  const run = spawnSync(
    process.execPath,
    [jestBin, '--config', '.config/jest.config.cjs', '--json', '--outputFile', output, ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      // A run that hangs is a failure, not a wait.
      timeout: 20 * 60 * 1000,
      env: { ...process.env, ...env },
    },
  );
  const report = readReport(output);
  totals.passed += report.numPassedTests ?? 0;
  totals.failed += (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0);
  totals.skipped += report.numPendingTests ?? 0;
  if (run.status !== 0) broken = true;
}

function readReport(output) {
  try {
    return JSON.parse(readFileSync(output, 'utf8'));
  } catch {
    return { numFailedTests: 1 };
  }
}

function specsThatOpenADatabase(root) {
  return readdirSync(root, { recursive: true })
    .map((name) => join(root, String(name)))
    .filter((name) => /\.(e2e-)?spec\.ts$/.test(name))
    .filter((name) => readFileSync(name, 'utf8').match(/support\/(application|web)'/));
}

const patterns = process.argv.slice(2);
jest('sqlite', patterns, {});
const postgres = patterns.length === 0 ? await startPostgres() : null;
if (postgres) {
  console.error(`\nOn PostgreSQL ${postgres.version}:`);
  const specs = [...specsThatOpenADatabase('src'), ...specsThatOpenADatabase('test')];
  jest('postgres', ['--runTestsByPath', ...specs], {
    TEST_POSTGRES_URL: postgres.url,
    TEST_POSTGRES_DISPOSABLE: postgres.isDisposable ? '1' : '',
  });
  await postgres.stop();
} else if (patterns.length === 0) {
  console.error('PostgreSQL tests skipped: no server could be started.');
}
rmSync(folder, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = broken || totals.failed > 0 ? 1 : 0;
