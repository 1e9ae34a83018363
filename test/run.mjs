// Every test: all of them on SQLite, then those that open a database once more on a real PostgreSQL, both under the
// time zone of the users; then the pure ones, and the walks through each list, under those of the départements furthest
// east and west.
// `npm test -- --postgres 15 16` asks those versions alone, fetched for the run, and databases of other orders too.
// Ends with one plain line, "N passed, N failed, N skipped".
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startPostgres } from './support/embedded-postgres.mjs';

// Workers, also where there are few cores: one process that loads every file grows to gigabytes and crawls.
const WORKERS = ['--maxWorkers=2', '--workerIdleMemoryLimit=1GB'];
const HOME_ZONE = 'Europe/Paris';
const FAR_ZONES = ['Pacific/Noumea', 'America/Cayenne'];

const folder = mkdtempSync(join(tmpdir(), 'spaser-tests-'));
const totals = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

function jest(name, args, env) {
  const output = join(folder, `${name}.json`);
  const jestBin = join('node_modules', 'jest', 'bin', 'jest.js');
  const run = spawn(
    process.execPath,
    [jestBin, '--config', '.config/jest.config.cjs', ...WORKERS, '--json', '--outputFile', output, ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      // A run that hangs is a failure, not a wait.
      timeout: 20 * 60 * 1000,
      env: { ...process.env, TZ: HOME_ZONE, ...env },
    },
  );
  return new Promise((resolve) => {
    run.on('close', (status) => {
      const report = readReport(output);
      totals.passed += report.numPassedTests ?? 0;
      totals.failed += (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0);
      totals.skipped += report.numPendingTests ?? 0;
      if (status !== 0) broken = true;
      resolve();
    });
  });
}

function readReport(output) {
  try {
    return JSON.parse(readFileSync(output, 'utf8'));
  } catch {
    return { numFailedTests: 1 };
  }
}

const specs = ['src', 'test']
  .flatMap((root) => readdirSync(root, { recursive: true }).map((name) => join(root, String(name))))
  .filter((name) => /\.(e2e-)?spec\.ts$/.test(name));

const OPENING = /support\/(application|database|web)'/;
/** A spec, or a file beside it that it builds its world with. */
const opensADatabase = (name) => {
  const text = readFileSync(name, 'utf8');
  const beside = [...text.matchAll(/from '\.\/([\w-]+)'/g)].map(([, file]) =>
    join(dirname(name), `${file}.ts`),
  );
  return [text, ...beside.filter(existsSync).map((file) => readFileSync(file, 'utf8'))].some((one) =>
    OPENING.test(one),
  );
};
// Values, rules, figures and sentences: what a time zone could move, and nothing that a file or a process makes slow.
const isPure = (name) =>
  /(^|\/)(domain|shared|formats)\/|^src\/web\/|^test\/(cases|law|golden|report|facts|matching)/.test(name) &&
  !/real-files|real-lists|settle\.spec|child\//.test(name) &&
  !opensADatabase(name);
/** A day that passes through an instant is another day elsewhere: a page then begins too early or too late. */
const walks = specs.filter((name) => /list-walks?\.(e2e-)?spec/.test(name));

async function onPostgres() {
  await withPostgres(null, async (env) => {
    await jest('postgres', ['--runTestsByPath', ...specs.filter(opensADatabase)], env);
    for (const zone of FAR_ZONES)
      await jest(`postgres-${zone.replace('/', '-')}`, ['--runTestsByPath', ...walks], { ...env, TZ: zone });
  });
}

/** What rests on the order of a database: lists, ranges, dumps. Of the system's library where it knows French. */
const ordering = [...walks, ...specs.filter((name) => /schema\.spec|backup\/|contract-list|seek/.test(name))];
const ORDERS = { C: "LOCALE 'C'", 'fr_FR.UTF-8': "LOCALE 'fr_FR.UTF-8'" };

async function onVersion(version) {
  await withPostgres(version, async (env) => {
    await jest(`postgres-${version}`, ['--runTestsByPath', ...specs.filter(opensADatabase)], env);
    for (const [name, order] of Object.entries(ORDERS)) {
      console.error(`\nIn the order ${name}:`);
      await jest(`postgres-${version}-${name}`, ['--runTestsByPath', ...ordering], {
        ...env,
        TEST_POSTGRES_ORDER: order,
      });
    }
  });
}

async function withPostgres(version, work) {
  const postgres = await startPostgres(version);
  if (postgres === null) {
    console.error('PostgreSQL tests skipped: no server could be started.');
    return;
  }
  console.error(`\nOn PostgreSQL ${postgres.version}:`);
  await work({
    TEST_POSTGRES_URL: postgres.url,
    TEST_POSTGRES_DISPOSABLE: postgres.isDisposable ? '1' : '',
  });
  await postgres.stop();
}

async function underFarZones() {
  for (const zone of FAR_ZONES) {
    console.error(`\nUnder ${zone}:`);
    await jest(zone.replace('/', '-'), ['--runTestsByPath', ...specs.filter(isPure), ...walks], { TZ: zone });
  }
}

const patterns = process.argv.slice(2);
if (patterns[0] === '--postgres') for (const version of patterns.slice(1)) await onVersion(version);
else await jest('sqlite', patterns, {});
// Side by side: one waits for its server, the others only reckon.
if (patterns.length === 0) await Promise.all([onPostgres(), underFarZones()]);
rmSync(folder, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = broken || totals.failed > 0 ? 1 : 0;
