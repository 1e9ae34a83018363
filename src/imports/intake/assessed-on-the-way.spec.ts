import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { DEPARTMENT_SIRET, importFile } from '../../../test/support/import-world';
import { scratchFolder } from '../../../test/support/workbook-files';
import { Assessor } from '../../eligibility';
import { EVERYTHING } from '../../shared/domain/perimeter';

const HEADER = [
  'SIRET de l’acheteur',
  'N° de marché',
  'Référence de la consultation',
  'Lot',
  'Nombre de lots',
  'Objet',
  'Montant HT',
  'Date de notification',
].join(';');
const row = (number: string, reference: string, lot: string, amount: number): string =>
  [DEPARTMENT_SIRET, number, reference, lot, lot && '2', `Travaux ${number}`, amount, '02/03/2026'].join(';');
const others = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => row(`N${from + at}`, `C${from + at}`, '', 50_000));

describe('a file of which contracts are assessed while it is read', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  beforeAll(async () => {
    application = await testApplication();
    // The lots of CV1, and the two statements of N7, are more than a thousand rows apart.
    const rows = [
      row('M1', 'CV1', '1', 30_000),
      ...others(0, 1200),
      row('M2', 'CV1', '2', 5_000_000),
      row('N7', 'C7', '', 90_000_000),
      ...others(1200, 900),
    ];
    await importFile(application, folder.write('liste.csv', [HEADER, ...rows].join('\n')));
  });
  afterAll(async () => {
    await application.close();
    folder.remove();
  });

  const ask = (question: string): Promise<unknown> => application.get(DataSource).query(question);

  it('leaves each of them one assessment, as if nothing had been said before the last row', async () => {
    expect(
      await ask(
        `SELECT CAST(count(*) AS integer) AS "all", CAST(count(DISTINCT "contractId") AS integer) AS "contracts",
         CAST(count("supersededOn") AS integer) AS "superseded" FROM "assessments"`,
      ),
    ).toEqual([{ all: 2102, contracts: 2102, superseded: 0 }]);
  });

  it('assesses a lot by the whole need, though its procedure was complete later', async () => {
    const [verdicts] = (await ask(
      `SELECT CAST(count(DISTINCT a."verdictId") AS integer) AS "different" FROM "assessments" a
       JOIN "contracts" c ON c."id" = a."contractId" WHERE c."decpId" IN ('M1', 'N0')`,
    )) as { different: number }[];
    expect(verdicts).toEqual({ different: 2 });
  });

  it('has nothing to say anew when all are read from the register and assessed again', async () => {
    expect(await application.get(Assessor).assessAll(EVERYTHING)).toBe(0);
  });
});
