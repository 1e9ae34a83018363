import { computeIndicators, rowsBehind } from '../../../../test/support/figures-of-rows';
import {
  cleaningWithHours,
  hoursOf,
  plainContract,
  reservedContract,
  VALMONDE_ROWS,
  VALMONDE_TARGETS,
} from '../../../../test/support/report-world';
import { type IndicatorRows, type TargetRow } from '../rows';
import { type IndicatorFigure } from './figure';
import { definitionSentence } from './definition-sentence';
import { hoursByMonth } from './hours-by-month';
import { definitionsFor, rowsOfYear } from '../../../../test/support/rows-of-year';

const FULL_TIME = 1607_00;

function figures(
  rows: Partial<IndicatorRows>,
  targets: readonly TargetRow[] = [],
  minAmount: number | null = null,
) {
  const all: IndicatorRows = { contracts: [], hours: [], balances: [], ...rows };
  return computeIndicators(all, targets, { year: 2026, minAmount, fullTimeHours: FULL_TIME });
}

function line(all: readonly IndicatorFigure[], id: string, basis: string, name?: string): IndicatorFigure {
  const found = all.find((one) => one.id === id && one.basis === basis && one.line === name);
  if (found === undefined) throw new Error(`No line ${id} ${basis} ${name ?? ''}`);
  return found;
}

const valmonde = figures(VALMONDE_ROWS, VALMONDE_TARGETS);

describe('indicators of purchases', () => {
  it('count a contract whose amount is set aside in number and not in value', () => {
    const all = figures({
      contracts: [plainContract('a'), plainContract('b', { amountSetAside: '1 €', initialAmount: 100 })],
    });
    expect(line(all, 'I01', 'count').value).toBe(2);
    expect(line(all, 'I01', 'value').value).toBe('86000.00');
  });

  it('list concessions apart and leave them out of every share', () => {
    const concession = cleaningWithHours('c', { contractKind: 'concession' });
    const all = figures({ contracts: [plainContract('a'), concession] });
    expect(line(all, 'I01', 'count').value).toBe(1);
    expect(line(all, 'I01', 'count', 'concessions').value).toBe(1);
    expect(line(all, 'I02', 'count')).toMatchObject({ numerator: 0, denominator: 1 });
    expect(line(all, 'I18', 'count').value).toBe(0);
  });

  it('tell "not stated" from "none"', () => {
    const all = figures({
      contracts: [plainContract('a'), plainContract('b', { socialConsiderations: null })],
    });
    expect(line(all, 'I02', 'count', 'not-stated').value).toBe(1);
    expect(line(all, 'I02', 'count')).toMatchObject({ numerator: 0, denominator: 2, value: '0.000000' });
  });

  it('take retained hours as an integration clause even without a column of considerations', () => {
    const all = figures({
      contracts: [plainContract('a', { socialConsiderations: null, hoursRetained: 100_00 })],
    });
    expect(line(all, 'I03', 'count').numerator).toBe(1);
    expect(line(all, 'I02', 'count').numerator).toBe(1);
    expect(line(all, 'I04', 'count').numerator).toBe(0);
  });

  it('weigh criteria as a sum over the contracts that state a weight', () => {
    const all = figures({
      contracts: [
        cleaningWithHours('a', { socialCriterionWeight: '0.10' }),
        cleaningWithHours('b', { socialCriterionWeight: '0.20' }),
        cleaningWithHours('c', { socialCriterionWeight: null }),
      ],
    });
    expect(line(all, 'I05', 'count', 'mean-weight')).toMatchObject({ denominator: 2, value: '0.150000' });
  });

  it('split reserved contracts by kind, with those of unknown kind on a line of their own', () => {
    const unknown = reservedContract('b', { reservation: null });
    const all = figures({ contracts: [reservedContract('a'), unknown] });
    expect(line(all, 'I06', 'count').value).toBe(2);
    expect(line(all, 'I06', 'count', 'siae').value).toBe(1);
    expect(line(all, 'I06', 'count', 'not-stated').value).toBe(1);
  });

  it('leave a contract without a usable amount below any threshold', () => {
    const contracts = [plainContract('a'), plainContract('b', { initialAmount: null })];
    expect(line(figures({ contracts }, [], 40_000_00), 'I01', 'count').value).toBe(1);
  });

  it('give no rate without a base', () => expect(line(figures({}), 'I02', 'count').value).toBeNull());

  it('sort the contracts under the duty into condition, exception and neither', () => {
    expect(line(valmonde, 'I18', 'count').value).toBe(4);
    expect(line(valmonde, 'I18', 'count', 'with-condition').value).toBe(2);
    expect(line(valmonde, 'I18', 'count', 'exception').value).toBe(1);
    expect(line(valmonde, 'I18', 'count', 'without-reason').value).toBe(1);
  });
});

describe('indicators of hours', () => {
  it('count validated hours only, declared ones apart', () => {
    const hours = [
      hoursOf('p1'),
      hoursOf('p2', { state: 'submitted' }),
      hoursOf('p3', { state: 'rejected' }),
    ];
    expect(line(figures({ hours }), 'I12', 'hours').value).toBe('100.50');
    expect(line(figures({ hours }), 'I12', 'hours', 'declared').value).toBe('201.00');
  });

  it('never mix hours delivered in the year with contracts notified in it', () => {
    const all = figures({
      contracts: [cleaningWithHours('a')],
      hours: [hoursOf('p1', { contractId: 'of-2023' })],
    });
    expect(line(all, 'I12', 'hours', 'committed').value).toBe('960.00');
    expect(line(all, 'I12', 'hours').value).toBe('100.50');
  });

  it('divide sums, not rates, for completion', () => {
    expect(line(valmonde, 'I13', 'hours')).toMatchObject({
      numerator: '1145.75',
      denominator: '1200.00',
      value: '0.954792',
    });
  });

  it('print the divisor of full-time equivalents', () => {
    expect(line(valmonde, 'I14', 'hours')).toMatchObject({ denominator: '1607.00', value: '0.712974' });
  });

  it('count a person once', () => expect(line(valmonde, 'I15', 'persons').value).toBe(11));

  it('publish no figure about people when fewer than five worked', () => {
    const all = figures({ hours: [hoursOf('p1'), hoursOf('p2')] });
    expect(line(all, 'I15', 'persons')).toMatchObject({
      value: null,
      numerator: null,
      masked: 'below-threshold',
    });
    expect(line(all, 'I15', 'hours', 'women')).toMatchObject({ value: null, masked: 'below-threshold' });
  });

  it('break validated hours down by modality and trade without losing one', () => {
    const parts = valmonde.filter(({ id, line: name }) => id === 'I16' && name?.startsWith('modality:'));
    expect(parts.reduce((sum, { numerator }) => sum + Number(numerator), 0)).toBe(1145.75);
  });
});

describe('targets', () => {
  it('give the gap of a share in points and of a count in contracts', () => {
    expect(line(valmonde, 'I02', 'count')).toMatchObject({
      target: '0.300000',
      gap: '14.4444',
      status: 'kept',
    });
    expect(line(valmonde, 'I06', 'count')).toMatchObject({ target: 12, gap: -10, status: 'far' });
    expect(line(valmonde, 'I12', 'hours')).toMatchObject({
      target: '1300.00',
      gap: '-154.25',
      status: 'close',
    });
  });

  it('read a count that should be low the other way round', () => {
    expect(line(valmonde, 'I18', 'count', 'without-reason')).toMatchObject({ gap: 1, status: 'far' });
  });

  it('are listed and summed up under I21', () => {
    expect(line(valmonde, 'I21', 'count')).toMatchObject({ numerator: 1, denominator: 6 });
    expect(line(valmonde, 'I21', 'count', 'I18:without-reason').status).toBe('far');
  });
});

describe('the rows behind a figure', () => {
  const rows = rowsOfYear(VALMONDE_ROWS, { year: 2026 });

  it('are as many as the figure says, for every count', () => {
    const counts = definitionsFor(rows).filter(({ basis, unit }) => basis === 'count' && unit !== 'targets');
    for (const { id, basis, line: name } of counts.filter((one) => one.line !== 'mean-weight')) {
      const behind = rowsBehind({ id, basis, line: name }, rows);
      expect(behind?.rows).toHaveLength(Number(line(valmonde, id, basis, name ?? undefined).numerator));
    }
  });

  it('are those counted among, when the base is asked for', () => {
    const behind = rowsBehind({ id: 'I02', basis: 'count', line: null }, rows, 'base');
    expect(behind?.rows).toHaveLength(Number(line(valmonde, 'I02', 'count').denominator));
  });

  it('of a trait are the hours of everybody: contract by contract it would single someone out', () => {
    const women = rowsBehind({ id: 'I15', basis: 'hours', line: 'women' }, rows);
    const everybody = rowsBehind({ id: 'I12', basis: 'hours', line: null }, rows);
    expect(women?.rows).toEqual(everybody?.rows);
  });

  it('about hours are added up by contract and month, without participants', () => {
    const behind = rowsBehind({ id: 'I12', basis: 'hours', line: null }, rows);
    const months = hoursByMonth(behind?.population === 'hours' ? behind.rows : []);
    expect(months.map(({ period, hours }) => [period, hours])).toEqual([
      ['2026-04', 603_00],
      ['2026-09', 502_50],
      ['2026-11', 40_25],
    ]);
    expect(JSON.stringify(months)).not.toMatch(/"p\d+"/);
  });

  it('every line has its definition in words', () => {
    for (const definition of definitionsFor(rows)) {
      const counted = definitionSentence({ ...definition, basis: 'count', base: null });
      expect([definition.id, counted]).toEqual([definition.id, expect.stringMatching(/\S/)]);
      expect(definitionSentence(definition)).toMatch(/\.$/);
    }
  });

  it('are absent for a line that does not exist', () => {
    expect(rowsBehind({ id: 'I99', basis: 'count', line: null }, rows)).toBeNull();
  });
});
