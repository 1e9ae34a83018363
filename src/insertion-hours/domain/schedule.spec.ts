import fc from 'fast-check';
import { addDays, daysBetween } from '../../shared/domain/calendar-date';
import { dueOn } from './balance';
import { activeDays, scheduleOf, type SuspendedDays } from './schedule';

const year = { from: '2025-01-01', to: '2025-12-31' };
const days = (from: string, to: string | null): SuspendedDays => ({ from, to });

describe('the schedule of a contract', () => {
  it.each([
    ['a year from its first day', '2025-01-01', 12, '2025-12-31'],
    ['a year from a leap day', '2024-02-29', 12, '2025-02-27'],
    ['a month from the 31st', '2025-01-31', 1, '2025-02-27'],
    ['a month from 15 January', '2025-01-15', 1, '2025-02-14'],
    ['three months over the end of a year', '2025-11-01', 3, '2026-01-31'],
    ['four years', '2025-07-01', 48, '2029-06-30'],
  ])('runs %s (%s, %i months) to the day before, %s', (_fact, startsOn, months, endsOn) =>
    expect(scheduleOf(startsOn, months)).toEqual({ startsOn, endsOn }),
  );

  it('has no end without a start or a duration', () => {
    expect(scheduleOf(null, 12)).toEqual({ startsOn: null, endsOn: null });
    expect(scheduleOf('2025-01-01', null)).toEqual({ startsOn: '2025-01-01', endsOn: null });
  });
});

describe('the days on which hours were owed, of the 365 of 2025', () => {
  it.each([
    ['no suspension', [], 365],
    ['one day', [days('2025-03-01', '2025-03-01')], 364],
    ['its first day', [days('2025-01-01', '2025-01-01')], 364],
    ['its last day', [days('2025-12-31', '2025-12-31')], 364],
    ['March', [days('2025-03-01', '2025-03-31')], 334],
    ['one that began the year before', [days('2024-11-01', '2025-01-31')], 334],
    ['one that goes on the year after', [days('2025-12-01', '2026-03-31')], 334],
    ['one that is not over', [days('2025-12-01', null)], 334],
    ['one before the period', [days('2024-01-01', '2024-12-31')], 365],
    ['one after the period', [days('2026-01-01', '2026-01-31')], 365],
    ['one not over that begins after the period', [days('2026-01-01', null)], 365],
    ['one whose end was typed before its start', [days('2025-03-31', '2025-03-01')], 365],
    ['the whole year', [days('2025-01-01', '2025-12-31')], 0],
    ['two that follow each other', [days('2025-03-01', '2025-03-10'), days('2025-03-11', '2025-03-31')], 334],
    ['two that share a day', [days('2025-03-01', '2025-03-10'), days('2025-03-10', '2025-03-31')], 334],
    ['two with a day between', [days('2025-03-01', '2025-03-09'), days('2025-03-11', '2025-03-31')], 335],
    ['two that overlap', [days('2025-03-01', '2025-03-20'), days('2025-03-10', '2025-03-31')], 334],
    ['one inside the other', [days('2025-03-01', '2025-03-31'), days('2025-03-10', '2025-03-12')], 334],
    ['two that begin on one day', [days('2025-03-01', '2025-03-05'), days('2025-03-01', '2025-03-31')], 334],
    ['the same one typed twice', [days('2025-03-01', '2025-03-31'), days('2025-03-01', '2025-03-31')], 334],
    [
      'two that begin before the period',
      [days('2024-10-01', '2025-01-10'), days('2024-11-01', '2025-01-31')],
      334,
    ],
    [
      'three that overlap',
      [days('2025-03-01', '2025-03-15'), days('2025-03-10', '2025-03-20'), days('2025-03-18', '2025-03-31')],
      334,
    ],
  ])('less %s, in whatever order they were typed', (_fact, suspensions, owed) => {
    expect(activeDays(year, suspensions)).toBe(owed);
    expect(activeDays(year, suspensions.toReversed())).toBe(owed);
  });

  it('are those of the calendar that no suspension names, counted one by one', () => {
    const bound = fc.integer({ min: -40, max: 130 }).map((shift) => addDays('2025-01-01', shift));
    const suspension = fc.record({ from: bound, to: fc.option(bound) });
    const period = { from: '2025-01-01', to: '2025-03-31' };
    fc.assert(
      fc.property(fc.array(suspension, { maxLength: 5 }), (suspensions) => {
        const owed = Array.from({ length: 90 }, (_, shift) => addDays(period.from, shift)).filter(
          (day) => !suspensions.some(({ from, to }) => from <= day && day <= (to ?? '9999-12-31')),
        );
        expect(activeDays(period, suspensions)).toBe(owed.length);
      }),
    );
    expect(daysBetween(period.from, period.to)).toBe(89);
  });
});

describe('hours due at the ends of a term', () => {
  const term = { retained: 36_500, startsOn: '2025-01-01', endsOn: '2025-12-31', suspensions: [] };

  it.each([
    ['the eve of the first day', '2024-12-31', 0],
    ['the first day: one of 365', '2025-01-01', 100],
    ['the last day but one: 364 of 365', '2025-12-30', 36_400],
    ['the last day: all', '2025-12-31', 36_500],
    ['the day after', '2026-01-01', 36_500],
  ])('are, on %s (%s), %i hundredths', (_fact, day, due) => expect(dueOn(term, day)).toBe(due));

  it('of one day are due on that day', () => {
    const oneDay = { ...term, endsOn: '2025-01-01' };
    expect([dueOn(oneDay, '2024-12-31'), dueOn(oneDay, '2025-01-01')]).toEqual([0, 36_500]);
  });

  it('suspended from first to last day are none before the last', () => {
    const suspended = { ...term, suspensions: [days('2025-01-01', '2025-12-31')] };
    expect([dueOn(suspended, '2025-12-30'), dueOn(suspended, '2025-12-31')]).toEqual([0, 36_500]);
  });

  it('suspended and never resumed stand still from that day on', () => {
    // 334 days before 1 December, all of them owed: 36 500 is due when they are gone.
    const stopped = { ...term, suspensions: [days('2025-12-01', null)] };
    expect([
      dueOn(stopped, '2025-11-29'),
      dueOn(stopped, '2025-11-30'),
      dueOn(stopped, '2025-12-15'),
    ]).toEqual([
      36_391, // 36 500 × 333/334 = 36 390,7
      36_500,
      36_500,
    ]);
  });
});
