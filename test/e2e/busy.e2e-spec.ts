import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import BetterSqlite3 from 'better-sqlite3';
import { Browser, givenUser, PASSWORD, signedInAs, testSite } from '../support/web';

describe('the site while another process writes in its file', () => {
  let folder: string;
  let path: string;
  let application: NestExpressApplication;
  let other: BetterSqlite3.Database;
  let officer: Browser;
  let email: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'busy-'));
    path = join(folder, 'registre.sqlite');
    application = await testSite({ database: { kind: 'sqlite', path }, varDir: folder });
    officer = await signedInAs(application, 'administrator');
    email = await givenUser(application, 'reader');
    other = new BetterSqlite3(path, { timeout: 0 });
  });
  afterAll(async () => {
    other.close();
    await application.close();
    rmSync(folder, { recursive: true });
  });

  it('pages answer, a sign-in waits and is refused in one sentence, then goes through', async () => {
    other.exec('BEGIN IMMEDIATE');
    const stranger = new Browser(application);
    const refused = stranger.signIn(email, PASSWORD);
    const leaving = officer.post('/deconnexion', {}, '/marches');
    const asked = performance.now();
    expect((await officer.get('/marches')).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(2_000);
    // The form comes back with what was typed.
    const { status, headers, text } = await refused;
    expect([status, headers['retry-after']]).toEqual([503, '5']);
    expect(text).toContain('Réessayez dans un instant : rien n’a été perdu.');
    expect(text).toContain(`value="${email}"`);
    const left = await leaving;
    expect([left.status, left.headers['retry-after']]).toEqual([503, '5']);
    expect(left.text).toContain('Réessayez dans un instant');
    expect(left.text).not.toContain('donnez ce numéro');
    other.exec('ROLLBACK');
    expect((await stranger.signIn(email, PASSWORD)).status).toBe(303);
  });

  it('is ready while it waits for its turn, and no more once its file is removed or another put in its place', async () => {
    const ready = async (): Promise<number> => (await officer.get('/health/ready')).status;
    expect(await ready()).toBe(200);
    other.exec('BEGIN IMMEDIATE');
    expect(await ready()).toBe(200);
    other.exec('ROLLBACK');
    const away = `${path}.away`;
    renameSync(path, away);
    expect(await ready()).toBe(503);
    copyFileSync(away, path);
    expect(await ready()).toBe(503);
    renameSync(away, path);
    expect(await ready()).toBe(200);
  });
});
