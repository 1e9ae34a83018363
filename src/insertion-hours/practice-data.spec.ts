import { readHoursPractice } from './practice-data';

describe('the parameters of practice, typed again from the texts', () => {
  it('convert hours to full-time equivalents on four bases, of which none is read at its source', () =>
    expect(
      readHoursPractice().etpDivisors.map(({ code, hours, certainty }) => [code, hours, certainty]),
    ).toEqual([
      ['ETP_1607', 1607, 'memory'], // legal annual duration
      ['ETP_1820', 1820, 'secondary'], // paid hours, 151,67 × 12
      ['ETP_1505', 1505, 'memory'], // worked hours, job subsidy of an EI
      ['ETP_1600', 1600, 'memory'], // job subsidy of an ETTI
    ]));

  it('keep a person eligible for 24 months, and look again above 250 hours a month', () => {
    const { eligibilityMonths, plausibleMonthlyHours } = readHoursPractice();
    expect([eligibilityMonths, plausibleMonthlyHours]).toEqual([24, 250]);
  });
});
