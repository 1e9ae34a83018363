import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AccountsService } from '../../src/auth';
import { Browser, PASSWORD, testSite } from '../support/web';

const PEOPLE = 16;
/** Holds the lock for most of the time, as a command does that writes unit after unit. */
const LONG_UNITS = `
  const Database = require('better-sqlite3');
  const database = new Database(process.argv[1], { timeout: 10000 });
  const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  for (;;) {
    database.exec('BEGIN IMMEDIATE');
    process.stdout.write('.');
    pause(400);
    database.exec('COMMIT');
    pause(150);
  }`;

describe('sixteen people who sign in while another process writes', () => {
  let folder: string;
  let application: NestExpressApplication;
  let other: ChildProcess;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'beside-'));
    const path = join(folder, 'registre.sqlite');
    application = await testSite({ database: { kind: 'sqlite', path }, varDir: folder });
    for (let at = 0; at < PEOPLE; at += 1)
      await application.get(AccountsService).addUser({
        ...{ email: `personne-${at}@exemple.fr`, displayName: 'Camille Exemple', role: 'reader' },
        ...{ buyerSirets: [], password: PASSWORD },
      });
    const started = spawn(process.execPath, ['-e', LONG_UNITS, path], { cwd: join(__dirname, '..', '..') });
    other = started;
    await once(started.stdout, 'data');
  });
  afterAll(async () => {
    other.kill('SIGKILL');
    await application.close();
    rmSync(folder, { recursive: true });
  });

  it('are in, or told in one sentence to try again: nobody meets an incident', async () => {
    const answers = await Promise.all(
      Array.from({ length: PEOPLE }, (_, at) => new Browser(application).signIn(`personne-${at}@exemple.fr`)),
    );
    for (const { status, headers, text } of answers)
      expect([status, headers['retry-after'], text.includes('Réessayez dans un instant')]).toEqual(
        status === 303 ? [303, undefined, false] : [503, '5', true],
      );
    expect(answers.some(({ status }) => status === 303)).toBe(true);
  });
});
