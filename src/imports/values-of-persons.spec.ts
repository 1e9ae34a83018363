import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../test/support/application';
import { createHoursWorld } from '../../test/support/hours-world';
import { importFile } from '../../test/support/import-world';
import { scratchFolder } from '../../test/support/workbook-files';
import { SYSTEM_ACT } from '../platform/database/unit';
import { EVERYTHING } from '../shared/domain/perimeter';
import { annotationsOf } from './annotated/annotation';
import { DeclarationImportsService } from './declarations/declaration-imports.service';
import { type FileReport } from './domain/report/file-report';
import { ImportsRepository } from './imports.repository';

const NIR = '185057512345678';

describe('a value of a person in a cell that is not its own', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
    await createHoursWorld(application);
  });
  afterEach(() => application.close());
  afterAll(() => folder.remove());

  /** All that is shown and kept of an import: its rehearsal, its report, its record, the remarks of its workbook. */
  async function traceOf(bring: (dryRun: boolean) => Promise<FileReport>): Promise<string> {
    const shown = [await bring(true), await bring(false)];
    const [past] = await application.get(ImportsRepository).list(EVERYTHING);
    const kept = await application.get(ImportsRepository).byId(EVERYTHING, past?.id ?? '');
    const notes = annotationsOf(shown[1] as FileReport);
    return JSON.stringify({ shown: shown.map(({ file: _path, ...rest }) => rest), kept, notes });
  }
  const contracts = (name: string, lines: readonly string[]): Promise<string> => {
    const path = folder.write(name, lines.join('\n'));
    return traceOf((dryRun) => importFile(application, path, { dryRun, buyerSiret: '22990001400015' }));
  };
  const declarations = (name: string, lines: readonly string[]): Promise<string> => {
    const path = folder.write(name, lines.join('\n'));
    const service = application.get(DeclarationImportsService);
    return traceOf((dryRun) => service.importFile(path, { perimeter: EVERYTHING, act: SYSTEM_ACT, dryRun }));
  };

  const HEADER = 'N° de marché;Objet;Montant HT;Date de notification;CPV';
  it.each([
    ['a social-security number as an amount', `M1;Toiture;${NIR}x;;`, /1850575/, null],
    ['a social-security number as a date', `M1;Toiture;10;1 85 05 75 123 456 78;`, /123 456/, 'D2'],
    ['a telephone as a date', 'M1;Toiture;10;06 12 34 56 78;', /34 56/, 'D2'],
    ['an e-mail address as a CPV code', 'M1;Toiture;10;;p.fictif@exemple.test', /fictif/, 'E2'],
    ['the code of a participant as an amount', 'M1;Toiture;P-0042;;', /0042/, null],
    ['the code of a participant as a date', 'M1;Toiture;10;BEN0017;', /0017/, 'D2'],
    ['a number in a csv row cut in two', `M1;Toiture;10;01/01/2026;;${NIR}`, /1850575/, 'F2'],
  ])('in a list of contracts: %s', async (_fact, row, betrayal, cell) => {
    const trace = await contracts('liste.csv', [HEADER, row]);
    expect(trace).not.toMatch(betrayal);
    if (cell !== null) expect(trace).toContain(`"cell":"${cell}"`);
  });

  it('in a list of contracts that names people, no value is repeated', async () => {
    const trace = await contracts('liste.csv', [
      `${HEADER};Code bénéficiaire;Date de naissance;Nom`,
      'M1;Toiture;Martine Fictive;12/05/1955;;81;13/02/1961;Fictive',
    ]);
    expect(trace).not.toMatch(/Martine|1955|1961|"81"|"Fictive"/);
    expect(trace).toContain('Ligne 2, colonne « Date de notification »');
  });

  const HOURS =
    'N° de marché;Mois;Employeur;SIRET employeur;Modalité;Code bénéficiaire;Heures;Type de contrat';
  const line = (over: Record<number, string>): string =>
    ['2025-099', 'octobre 2025', 'Tremplin Fictif', '', 'MAD_ETTI', 'VAL-7', '10', 'CTT']
      .map((text, index) => over[index] ?? text)
      .join(';');
  it.each([
    [0, 'N° de marché'],
    [1, 'Mois'],
    [3, 'SIRET employeur'],
    [4, 'Modalité'],
    [6, 'Heures'],
    [7, 'Type de contrat'],
  ])('in column %i of declarations, its place is said and not its value', async (column, header) => {
    for (const text of ['P-0042', 'Martine Fictive', '12/05/1955', '30042', NIR]) {
      const trace = await declarations('heures.csv', [
        HOURS,
        line({ [column]: text, 5: `VAL-${text.length}` }),
      ]);
      expect(trace).not.toMatch(/0042|Martine|1955|30042|1850575/);
      expect(trace).toContain(`Ligne 2, colonne « ${header} »`);
    }
  });

  it('is left out of the name of a file, lists and declarations alike', async () => {
    expect(await contracts(`liste ${NIR}.csv`, [HEADER, 'M1;Toiture;10;;'])).toContain(
      '"fileName":"liste ….csv"',
    );
    expect(await declarations(`${NIR}.csv`, [HOURS, line({})])).not.toContain(NIR);
  });
});
