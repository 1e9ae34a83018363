import { serialToDuration, serialToIso } from './serial-date';

describe('serial dates', () => {
  it.each([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['45718', false, '2025-03-02'],
    ['44256', true, '2025-03-02'],
    ['45718.5', false, '2025-03-02T12:00:00'],
    ['45718.999999999', false, '2025-03-03'],
    ['2958465', false, '9999-12-31'],
  ])('%s (1904: %s) is %s', (serial, date1904, iso) => {
    expect(serialToIso(serial, date1904)).toBe(iso);
  });

  it.each(['0', '60', '-3', '2958466', '1e300', 'abc'])('%s is no day', (serial) => {
    expect(serialToIso(serial, false)).toBeUndefined();
  });

  it('a duration is written as the screen shows it', () => {
    expect(['0.520833333333333', '1.5', '0.0005', '-1', '45000.5'].map(serialToDuration)).toEqual([
      '12:30',
      '36:00',
      '0:00:43',
      undefined,
      undefined,
    ]);
  });
});
