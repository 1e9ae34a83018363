import fc from 'fast-check';
import { addDays } from '../../shared/domain/calendar-date';
import { balanceJson, dueOn, proportion } from './balance';
import { projectPace } from './pace';
import { activeDays, scheduleOf } from './schedule';

const year = { retained: 36_500, startsOn: '2025-01-01', endsOn: '2025-12-31', suspensions: [] };

describe('hours due', () => {
  it('are none before the start, and all from the end on', () => {
    expect(dueOn(year, '2024-12-31')).toBe(0);
    expect(dueOn(year, '2025-12-31')).toBe(36_500);
    expect(dueOn(year, '2030-01-01')).toBe(36_500);
  });

  it('follow the days gone in between', () => {
    expect(dueOn(year, '2025-01-01')).toBe(100);
    expect(dueOn(year, '2025-06-30')).toBe(18_100);
  });

  it('stand still on suspended days, counted once where suspensions overlap', () => {
    const suspensions = [
      { from: '2025-03-01', to: '2025-03-31' },
      { from: '2025-03-15', to: '2025-04-09' },
    ];
    const suspended = { ...year, retained: 32_500, suspensions };
    expect(activeDays({ from: year.startsOn, to: year.endsOn }, suspensions)).toBe(325);
    expect(dueOn(suspended, '2025-02-28')).toBe(5_900);
    expect(dueOn(suspended, '2025-04-09')).toBe(5_900);
    expect(dueOn(suspended, '2025-04-10')).toBe(6_000);
  });

  it('cannot be called without dates', () => {
    expect(dueOn({ ...year, endsOn: null }, '2025-06-30')).toBe(0);
    expect(dueOn({ ...year, startsOn: null }, '2025-06-30')).toBe(0);
  });

  it('never shrink from one day to the next, and stay within what is retained', () => {
    const day = fc.integer({ min: -10, max: 800 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(day, day, day, fc.integer({ min: 0, max: 10_000_000 }), (from, to, on, retained) => {
        const owed = { retained, startsOn: '2025-01-01', endsOn: '2026-12-31', suspensions: [{ from, to }] };
        const [today, tomorrow] = [dueOn(owed, on), dueOn(owed, addDays(on, 1))];
        return today >= 0 && today <= tomorrow && tomorrow <= retained;
      }),
    );
  });

  it('are exact where floating point would not be', () =>
    expect(proportion(2_147_483_647, 1, 3)).toBe(715_827_882));
});

describe('the schedule of a contract', () => {
  it('runs for its duration, its last day included', () =>
    expect(scheduleOf('2025-01-31', 1)).toEqual({ startsOn: '2025-01-31', endsOn: '2025-02-27' }));

  it('has no end without a duration', () => expect(scheduleOf('2025-01-31', null).endsOn).toBeNull());
});

describe('the pace', () => {
  it('is prolonged to the last day', () =>
    expect(projectPace(year, 9_050, '2025-06-30')).toEqual({
      endsOn: '2025-12-31',
      atEnd: 18_250,
      missing: 18_250,
    }));

  it('cannot be said before the start nor after the end', () => {
    expect(projectPace(year, 100, '2024-12-31')).toBeNull();
    expect(projectPace(year, 100, '2025-12-31')).toBeNull();
  });
});

describe('a balance for scripts', () => {
  it('is written in decimal strings', () =>
    expect(
      balanceJson({
        contractId: 'c1',
        buyerId: 'b1',
        number: '2025-034',
        lot: '3',
        retained: 96_000,
        due: 52_800,
        declared: 37_700,
        validated: 33_105,
        balance: -19_695,
        asOf: '2026-11-24',
      }),
    ).toEqual({
      contract: 'c1',
      number: '2025-034',
      lot: '3',
      retained: '960.00',
      due: '528.00',
      declared: '377.00',
      validated: '331.05',
      balance: '-196.95',
      asOf: '2026-11-24',
    }));
});
