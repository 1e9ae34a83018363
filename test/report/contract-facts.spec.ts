import { computeIndicators } from '../support/figures-of-rows';
import { type IndicatorFigure } from '../../src/reporting/domain/indicators/figure';
import { type NotifiedContractRow } from '../../src/reporting/domain/rows';
import { FULL_TIME } from './small-world';
import { contract, EXCUSED, UNDER_DUTY } from './variants';

const NONE = { socialConsiderations: null, environmentalConsiderations: null } as const;
const figuresOf = (contracts: readonly NotifiedContractRow[]): IndicatorFigure[] =>
  computeIndicators({ contracts, hours: [], balances: [] }, [], { year: 2027, fullTimeHours: FULL_TIME });

/** The lines in number, other than I01, that count the one contract given; shares and groups alike. */
function linesOf(over: Partial<NotifiedContractRow>): string {
  return figuresOf([contract(over)])
    .filter(({ basis, id, line }) => basis === 'count' && id !== 'I01' && line !== 'mean-weight')
    .flatMap(({ id, line, numerator }) =>
      numerator === 1 ? [line === undefined ? id : `${id} ${line}`] : [],
    )
    .join(', ');
}

describe('what a contract is counted as', () => {
  it.each<[string, Partial<NotifiedContractRow>, string]>([
    ['no consideration', {}, ''],
    ['nothing stated', NONE, 'I02 not-stated, I10 not-stated'],
    ['an empty list of considerations', { socialConsiderations: [], environmentalConsiderations: [] }, ''],
    ['a clause', { socialConsiderations: ['Clause sociale'] }, 'I02, I04'],
    ['a clause and hours', { socialConsiderations: ['Clause sociale'], hoursRetained: 150_00 }, 'I02, I03'],
    ['hours alone, whatever the list says', { hoursRetained: 150_00 }, 'I02, I03'],
    ['a hundredth of an hour', { hoursRetained: 1 }, 'I02, I03'],
    ['no hour retained', { hoursRetained: 0 }, ''],
    ['a social criterion', { socialConsiderations: ['Critère social'] }, 'I02, I05'],
    [
      'a social criterion known by its weight',
      { ...NONE, socialCriterionWeight: '0.05' },
      'I02, I05, I10 not-stated',
    ],
    ['a social criterion of no weight', { socialCriterionWeight: '0' }, ''],
    [
      'reserved, to whom is not said',
      { socialConsiderations: ['Marché réservé'] },
      'I02, I06, I06 not-stated',
    ],
    [
      'reserved by its own column',
      { ...NONE, reservation: 'prison' },
      'I02, I06, I06 prison, I10 not-stated',
    ],
    ['an environmental clause', { environmentalConsiderations: ['Clause environnementale'] }, 'I10'],
    ['an environmental criterion', { environmentalConsiderations: ['Critère environnemental'] }, 'I10, I11'],
    [
      'an environmental criterion by its weight',
      { ...NONE, environmentalCriterionWeight: '0.1' },
      'I02 not-stated, I10, I11',
    ],
  ])('%s', (_, over, lines) => expect(linesOf(over)).toBe(lines));

  it.each<[string, Partial<NotifiedContractRow>, string]>([
    ['under the duty, nothing done', UNDER_DUTY, 'I18, I18 without-reason'],
    [
      'under the duty, a clause',
      { ...UNDER_DUTY, socialConsiderations: ['Clause sociale'] },
      'I02, I04, I18, I18 with-condition',
    ],
    ['under the duty, hours', { ...UNDER_DUTY, hoursRetained: 1_00 }, 'I02, I03, I18, I18 with-condition'],
    [
      'under the duty, reserved',
      { ...UNDER_DUTY, reservation: 'sse' },
      'I02, I06, I06 sse, I18, I18 with-condition',
    ],
    // a criterion chooses the holder, it is no condition of performance
    [
      'under the duty, a criterion alone',
      { ...UNDER_DUTY, socialConsiderations: ['Critère social'] },
      'I02, I05, I18, I18 without-reason',
    ],
    ['a reasoned exception', EXCUSED, 'I18, I18 exception, I18 exception:EXC-1'],
    [
      'an exception beside a clause',
      { ...EXCUSED, socialConsiderations: ['Clause sociale'] },
      'I02, I04, I18, I18 with-condition',
    ],
    [
      'an exception beside a reservation',
      { ...EXCUSED, reservation: 'siae' },
      'I02, I06, I06 siae, I18, I18 with-condition',
    ],
    [
      'an exception that is not valid',
      { ...UNDER_DUTY, exception: { code: 'EXC-4', motivation: 'Courte durée.', valid: false } },
      'I18, I18 without-reason',
    ],
    ['an exception without the duty', { ...EXCUSED, socialDuty: 'does-not-apply' }, ''],
    ['an exception, the duty not known', { ...EXCUSED, socialDuty: 'undetermined' }, 'I18 undetermined'],
    ['the duty not known', { socialDuty: 'undetermined' }, 'I18 undetermined'],
    ['never assessed', { socialDuty: null }, 'I18 undetermined'],
    [
      'a concession, whatever it carries',
      { ...EXCUSED, contractKind: 'concession', reservation: 'sse', hoursRetained: 1_00 },
      '',
    ],
    ['a concession never assessed', { ...NONE, contractKind: 'concession', socialDuty: null }, ''],
    [
      'a defence contract like another',
      { ...UNDER_DUTY, contractKind: 'defence' },
      'I18, I18 without-reason',
    ],
  ])('%s', (_, over, lines) => expect(linesOf(over)).toBe(lines));
});

describe('the mean weight of a criterion', () => {
  const mean = (...weights: (string | null)[]): unknown[] => {
    const contracts = weights.map((socialCriterionWeight) => contract({ socialCriterionWeight }));
    const found = figuresOf(contracts).find(({ id, line }) => id === 'I05' && line === 'mean-weight');
    return [found?.numerator, found?.denominator, found?.value];
  };

  it.each<[string, (string | null)[], unknown[]]>([
    ['of one', ['0.60'], ['0.600000', 1, '0.600000']],
    ['of two: 60 % and 100 %', ['0.6', '1'], ['1.600000', 2, '0.800000']],
    ['leaves out those that state none', ['0.15', null, '0'], ['0.150000', 1, '0.150000']],
    ['of a third typed with seven decimals', ['0.3333337'], ['0.333334', 1, '0.333334']],
    ['of three tenths is exact', ['0.1', '0.1', '0.1'], ['0.300000', 3, '0.100000']],
    ['of none is unknown', [null], ['0.000000', 0, null]],
  ])('%s', (_, weights, figure) => expect(mean(...weights)).toEqual(figure));
});

describe('the day that decides the year', () => {
  const counted = (notifiedOn: string): unknown => figuresOf([contract({ notifiedOn })])[0]?.value;

  it.each([
    ['2026-12-31', 0],
    ['2027-01-01', 1],
    ['2027-12-31', 1],
    ['2028-01-01', 0],
  ])('%s: %i contract of 2027', (day, count) => expect(counted(day)).toBe(count));
});
