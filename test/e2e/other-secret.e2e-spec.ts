import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import BetterSqlite3 from 'better-sqlite3';
import { runProgram } from '../../src/cli/program';
import { serve } from '../../src/main';
import { testSettings } from '../support/application';
import { type Browser, signedInAs, testSite } from '../support/web';

const LIST =
  'Objet;N° de marché;Montant;Date de notification;Durée (mois);Heures d’insertion;SIRET acheteur\n' +
  'Nettoyage des collèges;2025-099;219000;01/01/2025;12;365;22990001400015\n';
const HOURS =
  'N° de marché;Mois;Employeur;Modalité;Participant;Heures;Statuts\n' +
  '2025-099;10/2025;Tremplin Fictif;MAD_ETTI;V1;12,5;B_RSA\n';
const PLAIN = HOURS.replace(';B_RSA', ';').replace('10/2025', '11/2025');
const RIGHT = 's'.repeat(40);
const OTHER = 't'.repeat(40);
const SENTENCE = /scellées avec un autre secret que celui de cette installation\. Remettez/;

describe('another secret than that of the database', () => {
  const before = { ...process.env };
  let folder: string;
  let path: string;
  let err: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'other-secret-'));
    path = join(folder, 'registre.sqlite');
    for (const [name, text] of Object.entries({ 'liste.csv': LIST, 'heures.csv': HOURS, 'sans.csv': PLAIN }))
      writeFileSync(join(folder, name), text);
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...before };
    rmSync(folder, { recursive: true });
  });

  const spaser = async (secret: string, ...args: string[]): Promise<[code: number, err: string]> => {
    err = '';
    Object.assign(process.env, { DATABASE_URL: `sqlite:${path}`, SPASER_SECRET: secret });
    const code = await runProgram(args);
    return [code, err.trim()];
  };
  const file = (name: string): string => join(folder, name);
  const declared = (): number => {
    const database = new BetterSqlite3(path, { readonly: true });
    const { n } = database.prepare<[], { n: number }>('SELECT COUNT(*) AS n FROM declarations').get() ?? {
      n: 0,
    };
    database.close();
    return n;
  };

  it.each(['heures.csv', 'sans.csv'])(
    'is noticed by every command that needs it, with or without a status (%s); the others go on',
    async (first) => {
      await spaser(RIGHT, 'import', file('liste.csv'));
      expect((await spaser(RIGHT, 'hours', 'import', file(first)))[0]).toBe(0);
      // The same declarations were offered as new.
      for (const list of ['heures.csv', 'sans.csv'])
        expect(await spaser(OTHER, 'hours', 'import', file(list))).toEqual([
          2,
          expect.stringMatching(SENTENCE),
        ]);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(declared()).toBe(1);
      if (first === 'heures.csv')
        expect(await spaser(OTHER, 'indicators', '--year', '2025')).toEqual([
          2,
          expect.stringMatching(SENTENCE),
        ]);
      expect((await spaser(OTHER, 'hours', 'balance'))[0]).toBe(0);
      expect((await spaser(OTHER, 'export', 'contracts', '--out', file('export.csv')))[0]).toBe(0);
      expect((await spaser(RIGHT, 'hours', 'import', file(first)))[0]).toBe(0);
      expect(declared()).toBe(1);
    },
  );

  it('is noticed in a database of before the check value, by what is sealed in it', async () => {
    await spaser(RIGHT, 'import', file('liste.csv'));
    await spaser(RIGHT, 'hours', 'import', file('heures.csv'));
    const database = new BetterSqlite3(path);
    database.exec('DELETE FROM secret_checks');
    database.close();
    expect(await spaser(OTHER, 'hours', 'import', file('sans.csv'))).toEqual([
      2,
      expect.stringMatching(SENTENCE),
    ]);
    expect((await spaser(RIGHT, 'hours', 'import', file('sans.csv')))[0]).toBe(0);
    expect(declared()).toBe(2);
  });

  it('is said by the site at its start and where it is needed; its other pages go on', async () => {
    await spaser(RIGHT, 'import', file('liste.csv'));
    await spaser(RIGHT, 'hours', 'import', file('heures.csv'));
    const database = { kind: 'sqlite', path } as const;
    err = '';
    const server = await serve({ ...testSettings(database), secret: OTHER, varDir: folder }, { port: 0 });
    await server.close();
    expect(err).toMatch(SENTENCE);
    const application = await testSite({ database, secret: OTHER, varDir: folder });
    try {
      await asked(application);
    } finally {
      await application.close();
    }
  });

  async function asked(application: NestExpressApplication): Promise<void> {
    const administrator: Browser = await signedInAs(application, 'administrator');
    for (const page of [
      '/',
      '/marches',
      '/heures',
      '/heures/declarations',
      '/importer',
      '/referentiel',
      '/aide',
    ])
      expect([page, (await administrator.get(page)).status]).toEqual([page, 200]);
    const home = await administrator.get('/');
    expect(home.text).toMatch(SENTENCE);
    const figures = await administrator.get('/spaser?annee=2025');
    expect([figures.status, figures.text]).toEqual([409, expect.stringMatching(SENTENCE)]);
    const contract = /href="(\/heures\/[0-9a-z]{18})"/.exec((await administrator.get('/heures')).text)?.[1];
    expect((await administrator.get(contract ?? '/nulle-part')).status).toBe(200);
    const sent = await administrator.upload('/heures/importer', HOURS, {}, 'heures.csv');
    expect(sent.text).toMatch(SENTENCE);
    expect(sent.status).toBeLessThan(500);
  }
});
