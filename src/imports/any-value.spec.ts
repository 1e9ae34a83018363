import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { DEPARTMENT_SIRET, importFile } from '../../test/support/import-world';
import { scratchFolder } from '../../test/support/workbook-files';
import { contractListFields } from '../contracts/domain/fields/fields';
import { EVERYTHING } from '../shared/domain/perimeter';
import { Assessor } from '../eligibility';

const VALUES = [
  'x'.repeat(60),
  'Y'.repeat(5_000),
  '9'.repeat(60),
  '2147483648',
  '3000000000',
  '99999999999999999999',
  '1e30',
  '-5',
  '0000-00-00',
  'a\u0000b',
];
const ENOUGH: Readonly<Record<string, string>> = {
  subject: 'Travaux',
  initialAmount: '1000',
  notifiedOn: '02/03/2026',
};

/** One row for each field and each value: the other fields are plain. */
function listOfAnything(): { text: string; rows: number } {
  const rows = contractListFields.flatMap((field, place) =>
    VALUES.map((value, at) =>
      contractListFields.map(({ id }) => {
        if (id === field.id) return value;
        return id === 'decpId' ? `N${place}-${at}` : (ENOUGH[id] ?? '');
      }),
    ),
  );
  const header = contractListFields.map(({ label }) => label);
  return { text: [header, ...rows].map((cells) => cells.join(';')).join('\n'), rows: rows.length };
}

const RECORD = {
  id: '2024-1',
  uid: '229900014000152024-1',
  acheteur: { id: DEPARTMENT_SIRET },
  nature: 'Marché',
  objet: 'Entretien',
  codeCPV: '45000000',
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '99', typeCode: 'Code département' },
  dureeMois: 12,
  dateNotification: '2024-02-01',
  datePublicationDonnees: '2024-02-03',
  montant: 1000,
  formePrix: 'Unitaire',
  attributionAvance: false,
  titulaires: [{ titulaire: { id: '23350001600040', typeIdentifiant: 'SIRET' } }],
  considerationsSociales: { considerationSociale: ['Clause sociale'] },
};

/** The record once for each of its leaves and each value put in its place. */
function recordsOfAnything(): unknown[] {
  const paths: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) paths.push(path);
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(RECORD, []);
  return paths.flatMap((path, place) =>
    VALUES.map((value, at) => {
      const record = JSON.parse(JSON.stringify({ ...RECORD, id: `R${place}-${at}` })) as object;
      let holder = record as Record<string | number, unknown>;
      for (const step of path.slice(0, -1)) holder = holder[step] as typeof holder;
      holder[path.at(-1) ?? ''] = value;
      return record;
    }),
  );
}

describe('a file with any value in any place', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  beforeAll(async () => {
    application = await testApplication();
  });
  afterAll(async () => {
    await application.close();
    folder.remove();
  });

  it('is read to its end, row by row, as a list', async () => {
    const { text, rows } = listOfAnything();
    const report = await importFile(application, folder.write('liste.csv', text), {
      buyerSiret: DEPARTMENT_SIRET,
    });
    expect(report.rows.read).toBe(rows);
    expect(report.rows.created).toBeGreaterThan(rows * 0.9);
  });

  it('is read to its end as essential data', async () => {
    const records = recordsOfAnything();
    const path = folder.write('donnees.json', JSON.stringify({ marches: { marche: records } }));
    const report = await importFile(application, path, { buyerSiret: DEPARTMENT_SIRET });
    expect(report.rows.read).toBe(records.length);
    expect(report.rows.created + report.rows.unchanged + report.rows.updated).toBeGreaterThan(
      records.length * 0.8,
    );
  });

  it('makes no buyer of a text that is no number, and leaves verdicts that hold', async () => {
    const [longest] = await application
      .get(DataSource)
      .query<{ signs: number }[]>('SELECT max(length("siret")) AS "signs" FROM "buyers"');
    expect(Number(longest?.signs)).toBeLessThanOrEqual(40);
    expect(await application.get(Assessor).assessAll(EVERYTHING)).toBe(0);
  });
});
