import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type NestExpressApplication } from '@nestjs/platform-express';
import BetterSqlite3 from 'better-sqlite3';
import { UndoService } from '../../src/imports';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { importFile } from '../support/import-world';
import { FORM_ACT } from '../support/register-world';
import { type Browser, signedInAs, testSite } from '../support/web';

const ROWS = 5_000;
/** Its child has begun, or has done its work and waits to carry it over. */
const HALF_WAY_MS = 1_500;
/** The child is gone before the other lets go. */
const CUT_MS = 500;
const LIST = [
  'N° de marché;Objet;CPV;Montant HT;Date de notification',
  ...Array.from(
    { length: ROWS },
    (_, row) => `U-${row};Entretien ${row};90919300;${50_000 + row};03/02/2026`,
  ),
].join('\r\n');

describe('taking a large import back', () => {
  let folder: string;
  let path: string;
  let application: NestExpressApplication;
  let officer: Browser;
  let importId: string;
  const open = async (role: 'administrator' | 'lead'): Promise<void> => {
    application = await testSite({ database: { kind: 'sqlite', path }, varDir: folder });
    officer = await signedInAs(application, role);
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'undo-'));
    path = join(folder, 'registre.sqlite');
    await open('administrator');
    const file = join(folder, 'liste.csv');
    writeFileSync(file, LIST);
    importId = (await importFile(application, file, { buyerSiret: '22990001400015' })).importId ?? '';
  }, 120_000);
  afterEach(async () => {
    await application.close();
    rmSync(folder, { recursive: true });
  });

  const asked = (): Promise<{ status: number; headers: Record<string, unknown> }> =>
    officer.post(`/importer/${importId}/annuler`, {}, `/importer/${importId}`);
  const stored = (sql: string): unknown => {
    const database = new BetterSqlite3(path, { readonly: true });
    const found = database.prepare(sql).pluck().get();
    database.close();
    return found;
  };
  const contracts = (): unknown => stored('SELECT COUNT(*) FROM "contracts"');

  it('stopped half way leaves all of it, with its verdicts, and can be asked again', async () => {
    const undoing = asked();
    const running = `SELECT COUNT(*) FROM "jobs" WHERE "kind" = 'import-undo' AND "state" = 'running'`;
    while (stored(running) === 0) await pause(10);
    // Another writes: what is taken back beside the register is not carried over yet.
    const other = new BetterSqlite3(path);
    other.exec('BEGIN IMMEDIATE');
    await pause(HALF_WAY_MS);
    const closing = application.close();
    await pause(CUT_MS);
    other.close();
    await closing;
    await undoing.catch(() => undefined);
    // Back in the queue, for the next instance that stands.
    expect(stored(`SELECT "state" FROM "jobs" WHERE "kind" = 'import-undo'`)).toBe('queued');
    await open('lead');
    expect(contracts()).toBe(ROWS);
    expect(stored('SELECT COUNT(*) FROM "assessments" WHERE "supersededOn" IS NULL')).toBe(ROWS);
    const again = await application.get(UndoService).undo(EVERYTHING, FORM_ACT, importId);
    expect([again.removed, contracts()]).toEqual([ROWS, 0]);
  }, 60_000);

  it('lets the server answer meanwhile, and says how far it is', async () => {
    const undoing = asked();
    let done = false;
    const ended = undoing.then((answer) => {
      done = true;
      return answer;
    });
    const waits: number[] = [];
    while (!done) {
      const from = performance.now();
      expect((await officer.get('/health/live')).status).toBe(200);
      waits.push(performance.now() - from);
      await pause(20);
    }
    waits.sort((one, other) => one - other);
    expect(waits[Math.floor(waits.length * 0.95)]).toBeLessThan(200);
    for (let at = String((await ended).headers['location']); !at.endsWith(importId); await pause(200)) {
      const { status, text, headers } = await officer.get(at);
      if (status === 200) expect(text).toMatch(/Annulation de l’import en cours|En attente/);
      at = String(headers['location'] ?? at);
    }
    expect((await officer.get(`/importer/${importId}`)).text).toContain('Cet import est annulé.');
    expect(contracts()).toBe(0);
  }, 60_000);
});
