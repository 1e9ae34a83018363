import { rowsBehind } from '../support/figures-of-rows';
import { hoursByMonth } from '../../src/reporting/domain/indicators/hours-by-month';
import {
  findDefinitionOver,
  hidesTrait,
  type IndicatorAddress,
  type PartOfFigure,
} from '../../src/reporting/domain/indicators/rows-behind';
import { targetKind } from '../../src/reporting/domain/indicators/target-kind';
import { definitionsFor, rowsOfYear } from '../support/rows-of-year';
import { sheet, smallWorldRows } from './small-world';

const rows = rowsOfYear(smallWorldRows(), { year: 2027 });
const behind = (address: IndicatorAddress, part?: PartOfFigure): string[] =>
  (rowsBehind(address, rows, part)?.rows ?? []).map(({ contractId }) => contractId);
const count = (id: string, line: string | null = null): IndicatorAddress => ({ id, basis: 'count', line });
const hours = (id: string, line: string | null = null): IndicatorAddress => ({ id, basis: 'hours', line });

describe('the contracts behind a figure of 2027', () => {
  it.each<[string, string | null, string]>([
    ['I01', 'concessions', '27-C1 27-C2 27-C3'],
    ['I01', 'frameworks', '27-05'],
    ['I02', 'not-stated', '27-20'],
    ['I03', null, '27-01-1 27-01-2 27-03 27-04 27-05 27-10 27-24'],
    ['I04', null, '27-02 27-06 27-07 27-08 27-09'],
    ['I05', null, '27-01-2 27-03 27-15 27-16'],
    ['I05', 'mean-weight', '27-01-2 27-03 27-15 27-16'],
    ['I06', null, '27-04 27-08 27-11 27-12 27-13 27-14'],
    ['I06', 'not-stated', '27-12'],
    ['I06', 'sse', '27-13'],
    ['I10', 'not-stated', '27-05 27-13 27-20 27-24'],
    ['I11', null, '27-01-2 27-03 27-07 27-15 27-16 27-18'],
    ['I11', 'mean-weight', '27-01-2 27-03 27-07 27-15 27-16'],
    ['I18', 'with-condition', '27-01-1 27-01-2 27-02 27-03 27-07'],
    ['I18', 'exception', '27-15 27-17 27-18'],
    ['I18', 'exception:EXC-3', '27-15'],
    ['I18', 'without-reason', '27-19 27-20'],
    ['I18', 'undetermined', '27-10 27-23 27-24'],
  ])('%s %s', (id, line, contracts) => expect(behind(count(id, line)).join(' ')).toBe(contracts));

  it('are as many as the sheet says, whatever the line', () => {
    const lines = sheet('expected-figures').filter(
      (line) => line['année'] === '2027' && line['base'] === 'count' && line['ligne'] !== 'mean-weight',
    );
    for (const line of lines.filter(({ indicateur }) => indicateur !== 'I21')) {
      const address = count(line['indicateur'] ?? '', line['ligne'] === '' ? null : (line['ligne'] ?? ''));
      expect([address, behind(address).length]).toEqual([address, Number(line['numérateur'])]);
    }
  });

  it('of a share in amount are those of the share in number', () => {
    for (const id of ['I02', 'I03', 'I04', 'I05', 'I10', 'I11'])
      expect(behind({ id, basis: 'value', line: null })).toEqual(behind(count(id)));
  });

  it('are 25 when the base of a share is asked for, without concessions', () => {
    expect(behind(count('I02'), 'base')).toHaveLength(25);
    expect(behind(count('I02'), 'base')).not.toContain('27-C1');
    expect(behind(count('I02'), 'numerator')).toHaveLength(18);
  });

  it('are the same for numerator and base where the figure has no base', () =>
    expect(behind(count('I06'), 'base')).toEqual(behind(count('I06'))));
});

describe('the hours behind a figure of 2027', () => {
  // 6 on 27-01-1, 3 on 27-01-2, 6 on 27-03, 3 on 26-01, 2 on 27-24, 1 on 27-05, 1 on the concession
  it('are the 22 validated lines; with the two to check, 24 declared ones', () => {
    expect(behind(hours('I12'))).toHaveLength(22);
    expect(behind(hours('I12', 'declared'))).toHaveLength(24);
    expect(behind(hours('I14'), 'base')).toHaveLength(22);
  });

  it('of a modality are its own', () => {
    expect(behind(hours('I16', 'modality:MAD_AI'))).toEqual(['27-03', '27-03', '27-03']);
    expect(behind(hours('I16', 'trade:Hôtellerie et restauration'))).toEqual(['27-05', '27-C1']);
    expect(behind(hours('I16', 'modality:MAD_AI'), 'base')).toHaveLength(22);
  });

  it('of a group of people are those of everybody, whichever part is asked for', () => {
    const women: IndicatorAddress = { id: 'I15', basis: 'persons', line: 'women' };
    expect(behind(women)).toHaveLength(22);
    expect(behind(women, 'base')).toHaveLength(22);
    expect(behind(hours('I15', 'women'))).toHaveLength(22);
  });

  it('hide a trait exactly for the groups of people', () => {
    const traits = definitionsFor(rows).filter(hidesTrait);
    expect(traits.map(({ id, line }) => `${id} ${line}`)).toEqual([
      'I15 women',
      'I15 men',
      'I15 under-26',
      'I15 26-to-49',
      'I15 50-and-over',
      'I15 rsa',
      'I15 disabled',
      'I15 qpv',
      'I15 women',
    ]);
  });

  it('are opened by contract and month, in that order, all people together', () => {
    const work = rowsBehind(hours('I12'), rows);
    const months = hoursByMonth(work?.population === 'hours' ? [...work.rows].reverse() : []);
    expect(
      months.map(({ contractId, period, hours: sum }) => `${contractId} ${period} ${sum / 100}`),
    ).toEqual([
      '26-01 2027-01 240', // 130 + 110
      '26-01 2027-02 60',
      '27-01-1 2027-02 100',
      '27-01-1 2027-03 200.75', // 120.50 + 80.25
      '27-01-1 2027-04 50',
      '27-01-1 2027-06 150', // 90 + 60
      '27-01-2 2027-05 151.67',
      '27-01-2 2027-07 148.33',
      '27-01-2 2027-09 160',
      '27-03 2027-10 135.5', // 70 + 65.50
      '27-03 2027-11 104.5', // 64.50 + 40
      '27-03 2027-12 60', // 35 + 25 of nobody
      '27-05 2027-12 40',
      '27-24 2027-08 100',
      '27-24 2027-09 45',
      '27-C1 2027-08 30',
    ]);
  });
});

describe('the balances behind a figure of 2027', () => {
  it('of the completion are those where hours are due', () =>
    expect(behind(hours('I13')).join(' ')).toBe('26-01 26-02 27-01-1 27-01-2 27-03 27-24 27-C1'));

  it('of the stock are all of the year', () => expect(behind(hours('I12', 'stock-due'))).toHaveLength(10));
});

describe('an address that no line has', () => {
  it.each<[string, IndicatorAddress]>([
    ['an unknown indicator', count('I99')],
    ['another basis', { id: 'I01', basis: 'hours', line: null }],
    ['an unknown sub-line', count('I01', 'lots')],
    ['a modality that nobody used', hours('I16', 'modality:PENIT')],
  ])('%s', (_, address) => {
    expect(findDefinitionOver(address, [rows.hours])).toBeNull();
    expect(rowsBehind(address, rows)).toBeNull();
  });
});

describe('how a target is written', () => {
  const kind = (
    indicatorId: string,
    basis: 'count' | 'value' | 'hours' | 'persons',
    line: string | null = null,
  ) => targetKind({ indicatorId, basis, line });

  it.each([
    ['a share of contracts', kind('I02', 'count'), 'rate'],
    ['a share of amounts', kind('I02', 'value'), 'rate'],
    ['an amount', kind('I06', 'value'), 'euros'],
    ['an amount of a sub-line', kind('I06', 'value', 'siae'), 'euros'],
    ['a number of contracts', kind('I06', 'count'), 'number'],
    ['hours', kind('I12', 'hours'), 'number'],
    ['a completion', kind('I13', 'hours'), 'rate'],
    ['people', kind('I15', 'persons'), 'number'],
    ['a group of people', kind('I15', 'persons', 'women'), 'rate'],
    ['a line that does not exist', kind('I02', 'hours'), null],
    ['a sub-line that does not exist', kind('I02', 'count', 'siae'), null],
    ['an indicator that does not exist', kind('I99', 'count'), null],
  ])('%s', (_, found, wanted) => expect(found).toBe(wanted));
});
