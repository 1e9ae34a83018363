import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { countOf, DEPARTMENT_SIRET, importFile } from '../../test/support/import-world';
import { scratchFolder } from '../../test/support/workbook-files';
import { Buyer, Contract, ContractHolder } from '../contracts';
import { packageRoot } from '../platform/package-root';
import { ChangeEntry } from '../platform/database/change-entry.entity';
import { type Act } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ListExports } from '../register';
import { EVERYTHING, ofBuyers } from '../shared/domain/perimeter';
import { Operator } from '../suppliers';
import { type FileReport } from './domain/report/file-report';
import { ImportRecord } from './import.entity';
import { RowFingerprint } from './row-fingerprint.entity';

const FORM: Act = { kind: 'form', ref: null, actorId: null };
const samples = join(packageRoot, 'data', 'samples');
const HEADER = 'SIRET de l’acheteur;N° de marché;Objet;Montant HT;Date de notification;Titulaire';
const row = (number: string, amount: string, date = '02/03/2026', siret = DEPARTMENT_SIRET): string =>
  `${siret};${number};Travaux ${number};${amount};${date};Bâti Valmonde`;
const list = (...rows: string[]): string => [HEADER, ...rows].join('\n');

const counts = ({ rows }: FileReport): number[] => {
  expect(rows.created + rows.updated + rows.unchanged + rows.rejected).toBe(rows.read);
  return [rows.created, rows.updated, rows.unchanged, rows.rejected];
};

describe('importing a file', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
  });
  afterEach(() => application.close());
  afterAll(() => folder.remove());

  const bring = (
    name: string,
    content: string,
    options: Parameters<typeof importFile>[2] = {},
  ): Promise<FileReport> => importFile(application, folder.write(name, content), options);
  const contract = (decpId: string): Promise<Contract> =>
    application.get(DataSource).manager.findOneByOrFail(Contract, { decpId });

  it('a bad row is rejected at its cell, the others go in', async () => {
    const report = await bring(
      'a.csv',
      list(row('A', '1000'), row('B', '2000', '31/02/2026'), row('C', '3000')),
    );
    expect(counts(report)).toEqual([2, 0, 0, 1]);
    expect(report.issues).toEqual([
      expect.objectContaining({ row: 3, cell: 'E3', severity: 'reject', code: 'impossible-date' }),
    ]);
    expect(await countOf(application, Contract)).toBe(2);
  });

  it('a refused file leaves nothing', async () => {
    await expect(bring('a.csv', 'rien;à\nvoir;ici\n')).rejects.toMatchObject({ code: 'no-list' });
    for (const entity of [Buyer, Contract, ImportRecord, RowFingerprint, ChangeEntry])
      expect(await countOf(application, entity)).toBe(0);
  });

  it('a control character that strayed into a list is left out, whatever the database', async () => {
    await bring('a.csv', list(row('A\u0000', '1000'), row('B', '2000')));
    const essential = {
      id: '2024\u000001',
      acheteur: { id: DEPARTMENT_SIRET },
      nature: 'Marché',
      objet: 'Entretien\u0001 des\ud83d parcs',
      dateNotification: '2024-02-01',
      montant: 1000,
    };
    await bring('b.json', JSON.stringify({ marches: { marche: [essential] } }));
    expect(await contract('A')).toMatchObject({ subject: 'Travaux A' });
    expect(await contract('202401')).toMatchObject({ subject: 'Entretien des\ufffd parcs' });
  });

  it('a failure half way leaves nothing', async () => {
    const fails = (): never => {
      throw new Error('The disk is full.');
    };
    await expect(bring('a.csv', list(row('A', '1000')), { onProgress: fails })).rejects.toThrow('disk');
    for (const entity of [Buyer, Contract, ImportRecord, RowFingerprint, ChangeEntry])
      expect(await countOf(application, entity)).toBe(0);
  });

  it('a dry run tells what would change, before and after, and leaves nothing', async () => {
    await bring('a.csv', list(row('A', '1000'), row('B', '2000')));
    const before = await countOf(application, ChangeEntry);
    const report = await bring('b.csv', list(row('A', '1500'), row('C', '3000')), { dryRun: true });
    expect(counts(report)).toEqual([1, 1, 0, 0]);
    expect(report.importId).toBeNull();
    expect(report.changes).toEqual([
      {
        contractId: (await contract('A')).id,
        contract: 'A',
        row: 2,
        field: 'initialAmount',
        before: 1000_00,
        after: 1500_00,
      },
    ]);
    expect(report.columns?.map(({ header, field, example }) => [header, field, example])[3]).toEqual([
      'Montant HT',
      'initialAmount',
      '1500',
    ]);
    expect((await contract('A')).initialAmount).toBe(1000_00);
    expect(await countOf(application, ChangeEntry)).toBe(before);
  });

  it('a row already seen never undoes an edit', async () => {
    await bring('a.csv', list(row('A', '1000')));
    const seen = await contract('A');
    await application
      .get(UnitOfWork)
      .run(FORM, (unit) => unit.update(Contract, seen, { initialAmount: 1200_00 }));
    expect(counts(await bring('b.csv', list(row('A', '1000'))))).toEqual([0, 0, 1, 0]);
    expect((await contract('A')).initialAmount).toBe(1200_00);
  });

  it('the later amount wins and both are said', async () => {
    await bring('a.csv', list(row('A', '1000')));
    const report = await bring('b.csv', list(row('A', '1500')));
    expect(counts(report)).toEqual([0, 1, 0, 0]);
    expect(report.issues.map(({ code }) => code)).toEqual(['conflicting-amount']);
  });

  it('a row of a buyer outside the perimeter is rejected and changes nothing there', async () => {
    const other = '21990002000013';
    await bring('a.csv', list(row('A', '1000'), row('B', '1000', '02/03/2026', other)));
    const { id } = await application
      .get(DataSource)
      .manager.findOneByOrFail(Buyer, { siret: DEPARTMENT_SIRET });
    const report = await bring('b.csv', list(row('A', '1500'), row('B', '9000', '02/03/2026', other)), {
      perimeter: ofBuyers([id]),
    });
    expect(counts(report)).toEqual([0, 1, 0, 1]);
    expect((await contract('B')).initialAmount).toBe(1000_00);
  });

  it('a file that names no buyer goes to the only one of the perimeter', async () => {
    await bring('a.csv', list(row('A', '1000'), row('B', '1000', '02/03/2026', '21990002000013')));
    const nameless = 'N° de marché;Objet;Montant HT\nD;Travaux D;500\n';
    await expect(bring('b.csv', nameless)).rejects.toMatchObject({ code: 'no-buyer' });
    const { id } = await application
      .get(DataSource)
      .manager.findOneByOrFail(Buyer, { siret: DEPARTMENT_SIRET });
    await bring('b.csv', nameless, { perimeter: ofBuyers([id]) });
    expect((await contract('D')).buyerId).toBe(id);
  });

  it('a list gives its name to an operator that was known by its number alone', async () => {
    const withNumber = `${HEADER};SIRET du titulaire`;
    await bring('a.csv', `${withNumber}\n${DEPARTMENT_SIRET};A;Travaux A;1000;02/03/2026;;99000000200016\n`);
    await bring('b.csv', `${withNumber}\n${row('B', '2000')};99000000200016\n`);
    const operators = await application.get(DataSource).manager.find(Operator, { order: { id: 'ASC' } });
    expect(operators.map(({ identifier, name }) => [identifier, name])).toEqual([
      ['99000000200016', 'Bâti Valmonde'],
    ]);
    expect(await countOf(application, ContractHolder)).toBe(2);
    expect((await contract('A')).searchText).toContain('valmonde');
  });

  it('the sample lists go in, and again in another order change nothing', async () => {
    const files = ['marches-2024-2026.xlsx', 'marches-commune-windows-1252.csv', 'decp-2024.json'];
    const options = { buyerSiret: DEPARTMENT_SIRET };
    const first: number[] = [];
    for (const name of files)
      first.push((await importFile(application, join(samples, name), options)).rows.created);
    expect(first.every((created) => created > 0)).toBe(true);
    for (const name of [...files].reverse())
      expect(counts(await importFile(application, join(samples, name), options)).slice(0, 2)).toEqual([0, 0]);
  });

  it('the exported list imported again changes nothing', async () => {
    for (const name of ['marches-2024-2026.xlsx', 'decp-2024.json'])
      await importFile(application, join(samples, name), { buyerSiret: DEPARTMENT_SIRET });
    for (const name of ['export.csv', 'export.xlsx']) {
      const file = folder.write(name, '');
      await application.get(ListExports).toFile(EVERYTHING, null, file);
      const report = await importFile(application, file);
      expect([name, ...counts(report)]).toEqual([name, 0, 0, await countOf(application, Contract), 0]);
    }
  });
});
