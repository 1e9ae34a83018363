import { daysOf, readPeriod } from './period';

describe('the period of a declaration', () => {
  const october = { from: '2025-10-01', to: '2025-10-31' };

  it.each([
    '2025-10',
    '10/2025',
    'octobre 2025',
    'Oct. 2025',
    'oct-25',
    '15/10/2025',
    '2025-10-01',
    '2025-10-01T00:00:00',
  ])('is the month of October 2025 when written "%s"', (text) => expect(readPeriod(text)).toEqual(october));

  it.each([
    ['du 01/10/2025 au 15/10/2025', { from: '2025-10-01', to: '2025-10-15' }],
    ['T3 2025', { from: '2025-07-01', to: '2025-09-30' }],
    ['3e trimestre 2025', { from: '2025-07-01', to: '2025-09-30' }],
    ['févr. 2024', { from: '2024-02-01', to: '2024-02-29' }],
    ['août 2026', { from: '2026-08-01', to: '2026-08-31' }],
  ])('reads "%s"', (text, period) => expect(readPeriod(text)).toEqual(period));

  it.each([
    '',
    '2025',
    '13/2025',
    '31/02/2025',
    'brumaire 2025',
    'du 15/10/2025 au 01/10/2025',
    '4 2025',
    'jui 2025',
  ])('is not read from "%s"', (text) => expect(readPeriod(text)).toBeNull());

  it('counts both of its days', () => expect(daysOf(october)).toBe(31));
});
