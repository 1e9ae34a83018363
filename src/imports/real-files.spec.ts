import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import {
  countOf,
  DEPARTMENT_SIRET,
  importFile,
  realFile,
  realFilesOf,
  whenRealFiles,
} from '../../test/support/import-world';
import { Contract, Procedure } from '../contracts';
import { type FileReport } from './domain/report/file-report';

const rows = (report: FileReport): number[] => {
  const { read, created, updated, unchanged, rejected } = report.rows;
  expect(created + updated + unchanged + rejected).toBe(read);
  return [read, created, updated, unchanged, rejected];
};

const DEMATIS = ['13', '17', '19', '23', '25'].map((n) => realFile(`decp-2022-json/dematis${n}.json`));

// Figures: EXPECTED.md of the real files, section 3.
whenRealFiles()('the real files', () => {
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
  });
  afterEach(() => application.close());

  const total = async (): Promise<number> => {
    const { sum } = (await application
      .get(DataSource)
      .manager.createQueryBuilder(Contract, 'contract')
      .select('SUM(contract.initialAmount)', 'sum')
      .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId')
      .where('contract.initialAmountDoubt IS NULL')
      .andWhere("procedure.contractKind <> 'concession'")
      .getRawOne<{ sum: string | number | null }>()) ?? { sum: 0 };
    return Number(sum ?? 0);
  };

  // read, created, updated, unchanged, rejected, then the cents of the amounts that are summed, concessions apart.
  it.each([
    ['decp-2019-json/data.gouv.fr_aife.json', [4508 + 22, 4265, 60, 190, 15], 1_257_478_870_51],
    ['decp-2019-json/e-marchespublics.json', [470, 456, 12, 2, 0], 555_938_401_00],
    ['decp-2022-json/dematis13.json', [137, 137, 0, 0, 0], 51_883_346_00],
    ['decp-2022-json/dematis17.json', [158 + 1, 159, 0, 0, 0], 17_317_119_00],
    ['decp-2022-json/dematis19.json', [87, 87, 0, 0, 0], 90_075_383_00],
    ['decp-2022-json/dematis23.json', [49, 49, 0, 0, 0], 15_779_604_00 - 2_00],
    ['decp-2022-json/dematis25.json', [66, 66, 0, 0, 0], 62_972_767_00],
    ['decp-2022-json/eclaireur_raw.json', [20, 20, 0, 0, 0], 2_826_283_00],
    ['csv/bretagne_marches_2019.csv', [762, 723, 39, 0, 0], 81_108_808_07],
    ['csv/decp_augmente_valides_2022_test.csv', [9, 9, 0, 0, 0], 2_073_154_87],
    ['csv/staging_decp.csv', [5301, 5060, 3, 238, 0], 14_272_807_502_91],
    ['csv/decp_tabulaire_exemple-valide.csv', [4, 1, 2, 1, 0], 21_800_10],
    ['tableur/decp_tabulaire_exemple-valide.xlsx', [4, 1, 2, 1, 0], 21_800_10],
    ['csv/scdl_exemple_marche_public.csv', [4, 1, 2, 1, 0], 120_380_12],
  ])(
    'every row of %s is accounted for; the same file again changes nothing',
    async (name, counts, sum) => {
      const report = await importFile(application, realFile(name));
      expect(rows(report)).toEqual(counts);
      expect(await countOf(application, Contract)).toBe(counts[1]);
      expect(await total()).toBe(sum);
      const again = await importFile(application, realFile(name));
      const [read = 0, , , , rejected = 0] = counts;
      expect(rows(again)).toEqual([read, 0, 0, read - rejected, rejected]);
    },
    240_000,
  );

  it('the 55 files of the accounting exchange give 136 contracts', async () => {
    const files = realFilesOf('pes-2019-json');
    expect(files).toHaveLength(55);
    let read = 0;
    for (const file of files) read += (await importFile(application, file)).rows.read;
    expect(read).toBe(136);
    expect(await total()).toBe(30_503_652_85);
  });

  it('the list of 2010 gives 63 contracts when its buyer is told, and is refused without', async () => {
    const list = realFile('csv/liste_marches_conclus_2010.csv');
    await importFile(application, DEMATIS[0] ?? '');
    await expect(importFile(application, list)).rejects.toMatchObject({ code: 'no-buyer' });
    const report = await importFile(application, list, { buyerSiret: DEPARTMENT_SIRET });
    expect(rows(report)).toEqual([63, 63, 0, 0, 0]);
  });

  it('files imported again in another order create and update nothing', async () => {
    for (const file of DEMATIS) await importFile(application, file);
    expect(await countOf(application, Contract)).toBe(496 + 1);
    expect(await total()).toBe(231_978_219_00 - 2_00);
    for (const file of [...DEMATIS].reverse()) {
      const [read, created, updated, unchanged] = rows(await importFile(application, file));
      expect([created, updated, unchanged]).toEqual([0, 0, read]);
    }
  });
});
