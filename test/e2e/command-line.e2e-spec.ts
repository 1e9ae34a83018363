import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { runProgram } from '../../src/cli/program';

const LIST = 'Objet;N° de marché;Montant;Date de notification;Durée (mois);Heures d’insertion;SIRET acheteur';
const CONTRACT = 'Nettoyage des collèges;2025-099;219000;01/01/2025;12;365;22990001400015';
const HOURS = 'N° de marché;Mois;Employeur;Modalité;Participant;Heures';

describe('the command line', () => {
  let folder: string;
  let written: { out: string; err: string };
  const before = { ...process.env };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spaser-cli-'));
    process.env['DATABASE_URL'] = `sqlite:${join(folder, 'register.sqlite')}`;
    process.env['SPASER_SECRET'] = 's'.repeat(40);
    process.env['SPASER_TODAY'] = '2026-11-24';
    written = { out: '', err: '' };
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((written.out += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((written.err += String(text)), true));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...before };
    rmSync(folder, { recursive: true });
  });

  const spaser = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    written = { out: '', err: '' };
    const code = await runProgram(args);
    return { code, ...written };
  };
  const file = (name: string, ...lines: string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  };
  const json = (text: string): Record<string, unknown>[] => JSON.parse(text) as Record<string, unknown>[];

  it('brings declarations in, says what is wrong by exit code 1, and gives the balance as decimal texts', async () => {
    expect((await spaser('import', file('liste.csv', LIST, CONTRACT))).code).toBe(0);
    const path = file(
      'heures.csv',
      HOURS,
      '2025-099;10/2025;ETTI;MAD_ETTI;V1;12h30',
      '9;10/2025;ETTI;MAD_ETTI;V1;1',
    );
    const brought = await spaser('hours', 'import', path, '--json');
    expect(brought.code).toBe(1);
    expect(json(brought.out)).toMatchObject([
      {
        format: 'declarations-csv',
        rows: { read: 2, created: 1, updated: 0, unchanged: 0, rejected: 1 },
        issues: [
          { row: 3, column: 'N° de marché', cell: 'A3', code: 'unknown-contract', severity: 'reject' },
        ],
      },
    ]);
    const balance = await spaser('hours', 'balance', '--on', '2026-11-24', '--json');
    expect(json(balance.out)).toEqual([
      {
        contract: expect.stringMatching(/./),
        number: '2025-099',
        lot: null,
        retained: '365.00',
        due: '365.00',
        declared: '12.50',
        validated: '0.00',
        balance: '-365.00',
        asOf: '2026-11-24',
      },
    ]);
  });

  it('assesses a file of facts one object after the other, in the form of one document', async () => {
    const facts = (count: number): string =>
      file(
        'faits.json',
        JSON.stringify(Array.from({ length: count }, (_, at) => ({ id: `c${at}`, needValue: at }))),
      );
    const given = await spaser('assess', '--facts', facts(40), '--json');
    expect(given.code).toBe(0);
    expect(json(given.out).map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, at) => `c${at}`));
    expect(given.out).toBe(`${JSON.stringify(JSON.parse(given.out), null, 2)}\n`);
    const longest = jest.mocked(process.stdout.write).mock.calls.map(([text]) => String(text).length);
    expect(Math.max(...longest)).toBeLessThan(given.out.length / 20);
    expect((await spaser('assess', '--facts', facts(0), '--json')).out).toBe('[]\n');
  });

  it('prints nothing of facts that are no JSON to their end, and says which object is refused', async () => {
    const cut = await spaser('assess', '--facts', file('faits.json', '[{"id":"a"},{"id":'), '--json');
    expect(cut).toMatchObject({ code: 2, out: '', err: expect.stringContaining('ce n’est pas du JSON') });
    const odd = await spaser(
      'assess',
      '--facts',
      file('faits.json', '[{"id":"a"},{"id":"b","cpv":"x"}]'),
      '--json',
    );
    expect(odd.code).toBe(1);
    expect(json(odd.out)[1]).toMatchObject({ id: 'b', refused: { field: 'cpv' } });
    const alone = await spaser('assess', '--facts', file('faits.json', '\uFEFF{"id":"b","cpv":"x"}'));
    expect(alone).toMatchObject({ code: 2, out: '', err: expect.stringContaining('« cpv »') });
    const missing = await spaser('assess', '--facts', join(folder, 'rien.json'));
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('introuvable') });
  });

  it('undoes an import of declarations by its number', async () => {
    await spaser('import', file('liste.csv', LIST, CONTRACT));
    const path = file('heures.csv', HOURS, '2025-099;10/2025;ETTI;MAD_ETTI;V1;12h30');
    const [report] = json((await spaser('hours', 'import', path, '--json')).out);
    expect(json((await spaser('import', 'list', '--json')).out)).toHaveLength(2);
    const undone = await spaser('import', 'undo', String(report?.['importId']), '--json');
    expect(undone.code).toBe(0);
    expect(JSON.parse(undone.out)).toMatchObject({ restored: 0 });
    expect(json((await spaser('hours', 'balance', '--json')).out)).toMatchObject([{ declared: '0.00' }]);
  });

  it('refuses in one French sentence and exit code 2', async () => {
    const refused = await spaser('hours', 'import', file('notes.csv', 'Bonjour'), '--json');
    expect(refused.code).toBe(2);
    expect(json(refused.out)).toMatchObject([{ refused: { code: 'no-declaration-list' } }]);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
    expect(await spaser('hours', 'balance', '--contract', 'nulle-part')).toMatchObject({ code: 2, out: '' });
    expect(await spaser('hours', 'balance', '--on', '31/02/2026')).toMatchObject({ code: 2, out: '' });
  });

  it('sets the targets of a file, once', async () => {
    const path = file('objectifs.csv', 'indicateur;base;année;valeur', 'I02;nombre;2026;30 %');
    expect(json((await spaser('targets', 'import', path, '--json')).out)).toMatchObject([
      { rows: { created: 1 } },
    ]);
    expect(json((await spaser('targets', 'import', path, '--json')).out)).toMatchObject([
      { rows: { read: 1, created: 0, unchanged: 1 } },
    ]);
  });

  it('opens an account whose password is shown this once', async () => {
    const account = ['--email', 'camille@exemple.fr', '--name', 'Camille Exemple', '--role', 'reader'];
    const opened = await spaser('user', 'add', ...account, '--json');
    expect(opened.code).toBe(0);
    expect(JSON.parse(opened.out)).toMatchObject({
      email: 'camille@exemple.fr',
      role: 'reader',
      password: expect.stringMatching(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/),
    });
    expect(await spaser('user', 'add', ...account)).toMatchObject({ code: 2, out: '' });
    expect((await spaser('user', 'add', '--email', 'x')).err).toMatch(/est obligatoire/);
  });

  it('opens an account for a part of one buyer: some of its services, some of its territories', async () => {
    await spaser('import', file('liste.csv', LIST, CONTRACT));
    const account = ['--email', 'nord@exemple.fr', '--name', 'Camille Exemple', '--role', 'reader'];
    const limits = ['--service', 'Direction 1', 'Direction 2', '--territory', 'Nord'];
    const buyer = ['--buyer', '22990001400015'];
    const opened = await spaser('user', 'add', ...account, ...buyer, ...limits, '--json');
    expect(opened).toMatchObject({ code: 0, err: '' });
    const register = new BetterSqlite3(join(folder, 'register.sqlite'), { readonly: true });
    const given = register.prepare('SELECT "services", "territories" FROM "user_buyers"').raw().all();
    register.close();
    expect(given).toEqual([['["Direction 1","Direction 2"]', '["Nord"]']]);

    const other = ['--email', 'autre@exemple.fr', '--name', 'Autre Exemple', '--role', 'reader'];
    const refused = await spaser('user', 'add', ...other, ...limits);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(/service/);
  });

  it('saves the register and puts it back into an empty database', async () => {
    await spaser('import', file('liste.csv', LIST, CONTRACT));
    const saved = join(folder, 'sauvegarde.jsonl.gz');
    const { rows } = JSON.parse((await spaser('backup', saved, '--json')).out) as { rows: number };
    expect(readFileSync(saved).length).toBeGreaterThan(100);
    expect((await spaser('restore', saved)).err).toMatch(/contient déjà/);
    process.env['DATABASE_URL'] = `sqlite:${join(folder, 'other.sqlite')}`;
    expect(JSON.parse((await spaser('restore', saved, '--json')).out)).toMatchObject({ rows });
    expect(json((await spaser('hours', 'balance', '--json')).out)).toMatchObject([{ retained: '365.00' }]);
  });
});
