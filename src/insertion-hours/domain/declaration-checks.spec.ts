import { normalisedText } from '../../shared/domain/normalised-text';
import { checkHours } from './declaration-checks';
import { DECLARATION_FIELDS } from './declaration-fields';
import { checkSentence } from './declaration-sentences';
import { DECLARATION_STATES, mayBecome, standing } from './declaration-state';

const february = { from: '2025-02-01', to: '2025-02-28' };
const frame = {
  schedule: { startsOn: '2025-01-15', endsOn: '2025-12-31' },
  today: '2026-11-24',
  plausibleMonthlyHours: 250,
};
const check = (hours: number, period = february, ofOnePerson = true) =>
  checkHours({ hours, period, ofOnePerson }, frame);

describe('declared hours', () => {
  it('pass when a person can have done them in time', () => expect(check(15_167)).toEqual([]));

  it('are refused beyond the hours of the period', () => {
    expect(check(67_200)[0]?.rejects).toBe(false);
    expect(check(67_201)).toEqual([
      { code: 'hours-beyond-period', field: 'hours', rejects: true, bound: '672' },
    ]);
  });

  it('are kept with a warning when they are high', () => expect(check(25_001)[0]?.code).toBe('high-hours'));

  it('of a team may pass those of one month', () => expect(check(90_000, february, false)).toEqual([]));

  it('are refused at zero', () => expect(check(0)[0]?.code).toBe('no-hours'));

  it('are refused outside the contract, and taken where the period touches it', () => {
    expect(check(100, { from: '2025-01-01', to: '2025-01-31' })).toEqual([]);
    expect(check(100, { from: '2024-12-01', to: '2024-12-31' })[0]?.code).toBe('period-outside-contract');
    const [late] = check(100, { from: '2026-01-01', to: '2026-01-31' });
    expect(late && checkSentence(late)).toContain('après la fin du marché, le 31/12/2025');
  });

  it('to come are refused', () =>
    expect(check(100, { from: '2026-12-01', to: '2026-12-31' })[0]?.code).toBe('future-period'));

  it('are not checked against dates that the register does not know', () =>
    expect(
      checkHours(
        { hours: 100, period: { from: '2001-01-01', to: '2001-01-31' }, ofOnePerson: true },
        { ...frame, schedule: { startsOn: null, endsOn: null } },
      ),
    ).toEqual([]));
});

describe('the state of a declaration', () => {
  it('never leaves "validated"', () =>
    expect(DECLARATION_STATES.filter((to) => mayBecome('validated', to))).toEqual([]));

  it('counts an hour once: a correction takes the place of its row when validated, not before', () => {
    const row = { id: 'a', state: 'validated', supersedesId: null } as const;
    const waiting = { id: 'b', state: 'submitted', supersedesId: 'a' } as const;
    expect(standing([row, waiting]).map(({ id }) => id)).toEqual(['a']);
    expect(standing([row, { ...waiting, state: 'validated' }]).map(({ id }) => id)).toEqual(['b']);
  });
});

describe('the fields of a declaration spreadsheet', () => {
  it('are defined once each', () =>
    expect(new Set(DECLARATION_FIELDS.map(({ id }) => id)).size).toBe(DECLARATION_FIELDS.length));

  it('share no header name', () => {
    const names = DECLARATION_FIELDS.flatMap(({ label, aliases }) => [label, ...aliases].map(normalisedText));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
