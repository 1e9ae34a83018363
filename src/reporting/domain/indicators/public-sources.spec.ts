import { computeIndicators, rowsBehind } from '../../../../test/support/figures-of-rows';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../platform/package-root';
import { type IndicatorRows, type NotifiedContractRow } from '../rows';
import { rowsOfYear } from '../../../../test/support/rows-of-year';

const folder = join(packageRoot, '../shared/data/real/decp-2022-json');
const files = ['13', '17', '19', '23', '25'].map((name) => join(folder, `dematis${name}.json`));
const isPresent = files.every((file) => existsSync(file));
if (!isPresent)
  process.stdout.write('Real contract files are absent: the figures of reference are skipped.\n');
const withFiles = isPresent ? describe : describe.skip;

interface DecpContract {
  readonly id: string;
  readonly objet: string;
  readonly acheteur: { readonly id: string };
  readonly montant: number;
  readonly dateNotification: string;
  readonly considerationsSociales: { readonly considerationSociale: string[] };
  readonly considerationsEnvironnementales: { readonly considerationEnvironnementale: string[] };
}

/** The same lot republished counts once: the last occurrence of (buyer, id, subject). */
function distinctContracts(): DecpContract[] {
  const read = files.flatMap(
    (file) =>
      (JSON.parse(readFileSync(file, 'utf8')) as { marches: { marche: DecpContract[] } }).marches.marche,
  );
  return [...new Map(read.map((one) => [`${one.acheteur.id}|${one.id}|${one.objet}`, one])).values()];
}

function rowOf(one: DecpContract): NotifiedContractRow {
  const id = `${one.acheteur.id}|${one.id}|${one.objet}`;
  return {
    contractId: id,
    buyerId: one.acheteur.id,
    procedureId: id,
    decpId: one.id,
    lotNumber: null,
    subject: one.objet,
    cpv: null,
    service: null,
    contractKind: 'contract',
    nature: null,
    holders: [],
    notifiedOn: one.dateNotification,
    launchedOn: null,
    initialAmount: one.montant * 100,
    amountSetAside: one.montant <= 1 ? 'implausible' : null,
    maximumAmount: null,
    isFramework: false,
    socialConsiderations: one.considerationsSociales.considerationSociale,
    environmentalConsiderations: one.considerationsEnvironnementales.considerationEnvironnementale,
    reservation: null,
    socialCriterionWeight: null,
    environmentalCriterionWeight: null,
    hoursRetained: null,
    socialDuty: null,
    exception: null,
    decision: null,
  };
}

withFiles('indicators on the public files of five buyers’ platforms', () => {
  const rows: IndicatorRows = {
    contracts: isPresent ? distinctContracts().map(rowOf) : [],
    hours: [],
    balances: [],
  };
  const figures = (minAmount: number | null) =>
    computeIndicators(rows, [], { year: 2024, minAmount, fullTimeHours: 160_700 });
  const line = (minAmount: number | null, id: string, basis: string) =>
    figures(minAmount).find((one) => one.id === id && one.basis === basis && one.line === undefined);

  it('counts 496 distinct contracts in all', () => expect(rows.contracts).toHaveLength(496));

  it('gives the figures of 2024 to the euro', () => {
    expect(line(null, 'I01', 'count')).toMatchObject({ numerator: 397, denominator: null, value: 397 });
    expect(line(null, 'I01', 'value')).toMatchObject({ value: '97840502.00', denominator: null });
    expect(line(null, 'I02', 'count')).toMatchObject({ numerator: 39, denominator: 397, value: '0.098237' });
    expect(line(null, 'I02', 'value')).toMatchObject({
      numerator: '15045915.00',
      denominator: '97840502.00',
    });
    expect(line(null, 'I04', 'value')).toMatchObject({ numerator: '9088503.00' });
    expect(line(null, 'I05', 'count')).toMatchObject({ numerator: 12 });
    expect(line(null, 'I05', 'value')).toMatchObject({ numerator: '5689564.00' });
    expect(line(null, 'I06', 'count')).toMatchObject({ value: 7 });
    expect(line(null, 'I06', 'value')).toMatchObject({ value: '742500.00' });
  });

  it('gives the figures of the contracts from 40 000 euros', () => {
    const from = 40_000_00;
    expect(line(from, 'I01', 'count')).toMatchObject({ value: 276 });
    expect(line(from, 'I01', 'value')).toMatchObject({ value: '95580815.00' });
    expect(line(from, 'I02', 'count')).toMatchObject({ numerator: 31, denominator: 276 });
    expect(line(from, 'I02', 'value')).toMatchObject({ numerator: '14857810.00' });
    expect(line(from, 'I04', 'count')).toMatchObject({ numerator: 22 });
    expect(line(from, 'I05', 'value')).toMatchObject({ numerator: '5663971.00' });
    expect(line(from, 'I06', 'value')).toMatchObject({ value: '640000.00' });
  });

  it('opens exactly the 39 contracts behind the share', () => {
    const behind = rowsBehind({ id: 'I02', basis: 'count', line: null }, rowsOfYear(rows, { year: 2024 }));
    expect(behind?.rows).toHaveLength(39);
  });
});
