import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contractListFields } from '../../../contracts/domain/fields/fields';
import { openTableFile } from '../../formats/open-table-file';
import { type ContractDraft, type ImportIssue, type RowReading, type SetAside } from '../contract-draft';
import { cpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { type DraftValues } from '../contract-draft';
import { findHeader, HEADER_SEARCH_ROWS, type HeaderRecognition, mappingOf } from '../header/header';
import { type InterpretedRow, rowInterpreter } from './interpret-row';
import { type SheetRow } from '../../../reading/domain/table';

const shared = resolve(__dirname, '../../../../../shared');
const real = join(shared, 'data/real');
const here = existsSync(real);
const whenShared = here ? describe : describe.skip;
if (!here) process.stdout.write('Skipped: the real contract lists are not there.\n');

interface FileReading {
  header: HeaderRecognition;
  rows: InterpretedRow[];
  readings: RowReading[];
  drafts: ContractDraft[];
  issues: ImportIssue[];
  setAside: SetAside[];
}

const cpv = (): ReturnType<typeof cpvNomenclature> => {
  const lines = readFileSync(join(shared, 'decp/referentiels/cpv_2008_fr.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return cpvNomenclature(
    lines.map((line) => [line.slice(0, line.indexOf(';')), line.slice(line.indexOf(';') + 1)]),
  );
};

async function readList(name: string): Promise<FileReading> {
  const table = await openTableFile(join(real, name));
  const [sheet] = table.sheets;
  const rows: SheetRow[] = [];
  for await (const row of sheet?.rows() ?? []) rows.push(row);
  await table.close();
  const header = findHeader(rows.slice(0, HEADER_SEARCH_ROWS), {
    fields: contractListFields,
    anchors: ['subject', 'decpId'],
  });
  if (!header) throw new Error(`No header in ${name}`);
  const read = rowInterpreter(header, {
    today: '2026-11-24',
    cpv: cpv(),
    format: table.format,
    buyer: { siret: '22990001400015', name: null },
  });
  const interpreted = rows.filter(({ number }) => number > header.headerRow).map(read);
  const readings = interpreted.map(({ reading }) => reading).filter((reading) => reading !== null);
  return {
    header,
    rows: interpreted,
    readings,
    drafts: readings.map(({ draft }) => draft).filter((draft) => draft !== null),
    issues: readings.flatMap(({ issues }) => issues),
    setAside: readings.flatMap(({ setAside }) => setAside),
  };
}

const counted = (
  codes: readonly { code?: string; reason?: string; field?: string }[],
): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code, reason, field } of codes) {
    const key = code ?? `${field}: ${reason}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

const counts = (file: FileReading): [read: number, drafts: number] => [
  file.readings.length,
  file.drafts.length,
];
const stated = (file: FileReading, field: keyof DraftValues): number =>
  file.drafts.filter(({ values }) => values[field] !== undefined).length;

whenShared('the real contract lists', () => {
  it('of a region: 762 rows, 723 numbers, three amount columns told apart', async () => {
    const file = await readList('csv/bretagne_marches_2019.csv');
    expect(counts(file)).toEqual([762, 762]);
    expect(new Set(file.drafts.map(({ values }) => values['decpId'])).size).toBe(723);
    expect(mappingOf(file.header)).toMatchObject({
      'Liblellé CPV': 'cpvLabel',
      'Montant initial (Ht)': 'initialAmount',
      'Montant modifie (Ht)': 'amendmentAmount',
      'Montant prévu': 'maximumAmount',
      siren_Titualire: 'holderSiren',
    });
    expect(stated(file, 'initialAmount')).toBe(762 - 334);
    expect(stated(file, 'notifiedOn')).toBe(762 - 7);
    expect(file.drafts.filter(({ values }) => values['cpv'] === undefined)).toHaveLength(1);
    expect(
      file.drafts
        .flatMap(({ holders }) => holders)
        .filter(({ identifierType }) => identifierType !== 'SIRET'),
    ).toHaveLength(2);
    expect(counted(file.issues)).toEqual({ 'unknown-code': 6 });
    expect(file.drafts.every(({ buyer }) => buyer.siret === '23350001600040')).toBe(true);
    expect(file.drafts[1]).toMatchObject({
      values: {
        decpNature: 'Marché',
        initialAmount: 3_880_000,
        maximumAmount: 3_880_000,
        priceForm: 'Ferme',
      },
      amendments: [],
    });
  });

  it('of the consolidated data: Python lists and markers', async () => {
    const file = await readList('csv/decp_augmente_valides_2022_test.csv');
    expect(counts(file)).toEqual([9, 9]);
    const social = file.drafts.filter(
      ({ values }) => String(values['socialConsiderations']) === 'Clause sociale',
    );
    expect(social.map(({ values }) => [values['decpId'], values['initialAmount']])).toEqual([
      ['24-1065297-2', 2_736_400],
    ]);
    const total = file.drafts.reduce((sum, { values }) => sum + Number(values['initialAmount']), 0);
    expect(total).toBe(207_315_487);
    expect(social[0]?.values['environmentalConsiderations']).toEqual([
      'Critère environnemental',
      'Clause environnementale',
    ]);
    expect(file.drafts[1]?.values['decpId']).toBe('202424 3 001');
    expect(file.drafts[1]?.values).not.toHaveProperty('advanceGranted');
  });

  it('of a town: 63 contracts under section lines, totals said and left out', async () => {
    const file = await readList('csv/liste_marches_conclus_2010.csv');
    expect(counts(file)).toEqual([63, 63]);
    expect(counted(file.rows.map(({ kind }) => ({ code: kind })))).toEqual({
      data: 63,
      section: 26,
      'subject-total': 4,
    });
    expect(file.rows.flatMap(({ said }) => said).map(({ cell, code }) => [cell, code])).toEqual([
      ['B69', 'not-a-contract'],
      ['B85', 'not-a-contract'],
      ['B92', 'not-a-contract'],
      ['B114', 'not-a-contract'],
    ]);
    expect(counted(file.drafts.map(({ values }) => ({ code: String(values['nature']) })))).toEqual({
      services: 23,
      supplies: 9,
      works: 31,
    });
    expect(file.drafts[0]?.values['initialAmount']).toBe(1_423_750);
    expect(counted(file.setAside)).toEqual({ 'initialAmount: unreadable-amount': 1 });
    expect(file.drafts.every(({ buyer }) => buyer.siret === '22990001400015')).toBe(true);
  });

  it('of 5 301 rows with six columns, impossible amounts set aside', async () => {
    const file = await readList('csv/staging_decp.csv');
    expect(counts(file)).toEqual([5301, 5301]);
    expect(
      new Set(file.drafts.map(({ buyer, values }) => `${buyer.siret} ${String(values['decpId'])}`)).size,
    ).toBe(5059);
    expect(file.setAside.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['999999999.00', '99999999999999.0000']),
    );
  });

  it('of the local standard: one amendment on two of four rows', async () => {
    const file = await readList('csv/scdl_exemple_marche_public.csv');
    expect(counts(file)).toEqual([4, 4]);
    expect(file.drafts.map(({ amendments }) => amendments.length)).toEqual([0, 0, 1, 1]);
    expect(file.drafts[2]?.amendments[0]).toMatchObject({
      number: 1,
      notifiedOn: '2017-12-07',
      amount: 5_100_013,
      durationMonths: 9,
    });
    expect(file.drafts[0]?.values['decpId']).toBe('1234567');
  });

  it.each(['csv/decp_tabulaire_exemple-valide.csv', 'tableur/decp_tabulaire_exemple-valide.xlsx'])(
    'of states and holders (%s): four rows of one contract, its amount stated once per holder',
    async (name) => {
      const file = await readList(name);
      expect(counts(file)).toEqual([4, 4]);
      expect(new Set(file.drafts.map(({ values }) => values['decpId']))).toEqual(
        new Set(['201900056462300']),
      );
      expect(file.drafts.map(({ values }) => values['initialAmount'])).toEqual([
        2_180_010,
        2_180_010,
        undefined,
        undefined,
      ]);
      expect(file.drafts.map(({ amendments }) => amendments[0]?.durationMonths)).toEqual([
        undefined,
        undefined,
        6,
        6,
      ]);
    },
  );
});
