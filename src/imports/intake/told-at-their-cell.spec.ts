import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { importFile } from '../../../test/support/import-world';
import { scratchFolder } from '../../../test/support/workbook-files';
import { Contract } from '../../contracts';
import { type FileReport } from '../domain/report/file-report';

const HEADER = 'SIRET de l’acheteur;N° de marché;Objet;Montant HT;SIRET titulaire;Titulaire';
const SIRET = '22990001400015';
const row = (amount: string, subject = 'Toiture'): string => `${SIRET};M1;${subject};${amount};;`;

describe('what only the register or the rest of the file shows', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
  });
  afterEach(() => application.close());
  afterAll(() => folder.remove());

  const bring = (...rows: string[]): Promise<FileReport> =>
    importFile(application, folder.write('a.csv', [HEADER, ...rows].join('\n')));
  const amount = async (): Promise<number | null> =>
    (await application.get(DataSource).manager.findOneByOrFail(Contract, { decpId: 'M1' })).initialAmount;
  const told = ({ issues, setAside }: FileReport): unknown[] => [
    ...issues.map(({ code, cell }) => `${code} ${cell}`),
    ...setAside.map(({ row: line, value, reason }) => `${reason} ${line} ${value}`),
  ];

  it('another amount of the same contract is said at its cell, with both amounts and the first row', async () => {
    const report = await bring(row('1000'), row('1500'));
    expect(told(report)).toEqual(['conflicting-amount D3']);
    expect(report.issues[0]?.message).toContain('de 1\u202f000,00\u00a0€ (ligne 2) à 1\u202f500,00\u00a0€');
    expect(await amount()).toBe(150_000);
  });

  it('an amount of a hundred times its twin is set aside, once, whichever comes first', async () => {
    expect(told(await bring(row('1000'), row('100000')))).toEqual(['hundredfold-amount 3 100000.00']);
    expect(await amount()).toBe(100_000);
    expect(told(await bring(row('10')))).toEqual(['hundredfold-amount 2 1000.00']);
    expect(await amount()).toBe(1_000);
  });

  it('a real amount replaces one that was set aside, even a hundred times it', async () => {
    expect(told(await bring(row('1'), row('100')))).toEqual([
      'conflicting-amount D3',
      'implausible-amount 2 1.00',
    ]);
    expect(await amount()).toBe(10_000);
  });

  it('the same row twice is said again when the file comes again', async () => {
    await bring(row('1000'), row('1000'));
    const again = await bring(row('1000'), row('1000'));
    expect(again.rows).toMatchObject({ unchanged: 2 });
    expect(told(again)).toEqual(['same-row-twice null']);
  });

  it('a number met with another subject, or a missing buyer, is said at its cell', async () => {
    const report = await bring(row('1000'), row('1000', 'Charpente'), ';M2;Peinture;1000;;');
    expect(told(report)).toEqual(['same-number-other-subject B3', 'missing-buyer A4']);
  });

  it('a row that says nothing new leaves its contract as it is, even when its holder has got a name since', async () => {
    await bring(`${SIRET};M1;Toiture;1000;22990001400015;`);
    await bring(`${SIRET};M2;Peinture;500;22990001400015;Couverture Lune`);
    await bring(`${SIRET};M1;Toiture;1000;22990001400015;Couverture Lune`);
    const contract = await application.get(DataSource).manager.findOneByOrFail(Contract, { decpId: 'M1' });
    expect(contract.version).toBe(1);
  });
});
