import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { importFile } from '../../../test/support/import-world';
import { scratchFolder } from '../../../test/support/workbook-files';
import { Contract, Procedure } from '../../contracts';
import { type FieldChanges } from '../../platform/database/change-entry.entity';
import { COMMAND_ACT } from '../../platform/database/unit';
import { UnitOfWork } from '../../platform/database/unit-of-work';

const ROWS = 3000;
const HEADER =
  'SIRET de l’acheteur;N° de marché;Référence de la consultation;Lot;Objet;Montant HT;Durée (mois);Date de notification;Service;Titulaire';

/** Two lots a consultation. */
function row(index: number, { amount, months, service }: Stated): string {
  const procedure = Math.floor(index / 2);
  return `22990001400015;M-${index};C-${procedure};${(index % 2) + 1};Travaux ${index};${amount};${months};02/03/2026;${service};Bâti Valmonde`;
}
interface Stated {
  readonly amount: number;
  readonly months: number;
  readonly service: string;
}

const before = (index: number): Stated => ({ amount: 1000 + index, months: 12, service: 'Routes' });
/** Of three contracts one keeps its amount; the second lot says another service than the first; one in ten nothing new. */
const after = (index: number): Stated =>
  index % 10 === 0
    ? before(index)
    : { amount: 1000 + index + (index % 3), months: 24, service: index % 2 ? 'Collèges' : 'Routes' };
const list = (stated: (index: number) => Stated, more: readonly string[] = []): string =>
  [HEADER, ...Array.from({ length: ROWS }, (_, index) => row(index, stated(index))), ...more].join('\n');
const FIRST = list(before);
/** The last line states a contract of the same batch once more. */
const SECOND = list(after, [row(ROWS - 1, { amount: 77_777, months: 36, service: 'Collèges' })]);

const CONTRACTS = `SELECT c.*, p."reference", p."service", p."version" AS "procedureVersion"
  FROM "contracts" c JOIN "procedures" p ON p."id" = c."procedureId" ORDER BY c."decpId"`;
const ENTRIES = `SELECT e."recordType", COALESCE(c."decpId", p."reference") AS "name", e."operation", e."changes"
  FROM "change_entries" e LEFT JOIN "contracts" c ON c."id" = e."recordId" LEFT JOIN "procedures" p ON p."id" = e."recordId"
  WHERE e."operation" = 'update' AND e."recordType" IN ('contracts', 'procedures') ORDER BY e."id"`;

interface EntryRow {
  readonly recordType: string;
  readonly name: string;
  readonly changes: string;
}

describe('a list that changes contracts by thousands', () => {
  const folder = scratchFolder();
  let atOnce: INestApplicationContext;
  let oneByOne: INestApplicationContext;
  beforeAll(async () => {
    atOnce = await testApplication();
    oneByOne = await testApplication();
    for (const each of [atOnce, oneByOne]) await importFile(each, folder.write('a.csv', FIRST));
    await importFile(atOnce, folder.write('b.csv', SECOND));
    await replay(await asked(atOnce, ENTRIES), oneByOne);
  }, 120_000);
  afterAll(async () => {
    await atOnce.close();
    await oneByOne.close();
    folder.remove();
  });

  it('leaves what the list states, and of each change its version', async () => {
    const rows = await asked<Record<string, unknown>>(atOnce, CONTRACTS);
    const said = new Map(rows.map((each) => [String(each['decpId']), each]));
    for (let index = 0; index < ROWS - 1; index += 1) {
      const { amount, months } = after(index);
      const contract = said.get(`M-${index}`);
      expect([
        Number(contract?.['initialAmount']),
        contract?.['durationMonths'],
        contract?.['version'],
      ]).toEqual([amount * 100, months, index % 10 === 0 ? 1 : 2]);
    }
    const last = said.get(`M-${ROWS - 1}`);
    expect([Number(last?.['initialAmount']), last?.['version']]).toEqual([7_777_700, 3]);
  });

  it('leaves the rows and the entries that updates one by one leave', async () => {
    const [rows, expected] = [await asked(atOnce, CONTRACTS), await asked(oneByOne, CONTRACTS)];
    expect(rows).toHaveLength(ROWS);
    expect(rows.map(withoutIds)).toEqual(expected.map(withoutIds));
    const entries = await asked(atOnce, ENTRIES);
    expect(entries.length).toBeGreaterThan(ROWS * 0.9);
    expect(entries).toEqual(await asked(oneByOne, ENTRIES));
  });
});

/** The same changes, each by an update of its own. */
async function replay(entries: readonly EntryRow[], application: INestApplicationContext): Promise<void> {
  await application.get(UnitOfWork).run(COMMAND_ACT, async (unit) => {
    for (const { recordType, name, changes } of entries) {
      const stated = Object.entries(JSON.parse(changes) as FieldChanges).map(([field, [, value]]) => [
        field,
        value,
      ]);
      const fields = Object.fromEntries(stated) as Partial<Contract & Procedure>;
      if (recordType === 'contracts')
        await unit.update(Contract, await unit.manager.findOneByOrFail(Contract, { decpId: name }), fields);
      else
        await unit.update(
          Procedure,
          await unit.manager.findOneByOrFail(Procedure, { reference: name }),
          fields,
        );
    }
  });
}

function asked<R = EntryRow>(application: INestApplicationContext, question: string): Promise<R[]> {
  return application.get(DataSource).query<R[]>(question);
}

function withoutIds(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([field]) => !/id$/i.test(field) || field === 'decpId'),
  );
}
