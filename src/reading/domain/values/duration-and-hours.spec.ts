import { inWords, stored, typed } from '../../../../test/support/reading-in-words';
import { readMonths } from './duration';
import { readHours } from './hours';

const months = (text: string): string => inWords(readMonths(typed(text)));
const hours = (text: string): string => inWords(readHours(typed(text)));

describe('a duration in whole months', () => {
  it.each([
    ['0', 'warning unreadable-duration'],
    ['1', '1'],
    ['36', '36'],
    ['999', '999'],
    ['1200', '1200'],
    ['1201', 'warning unreadable-duration'],
    ['1 200 mois', '1200'],
    ['-12', 'warning unreadable-duration'],
    ['12,0', '12'],
    ['12 mois', '12'],
    ['12 MOIS.', '12'],
    ['12m', '12'],
    ['1 an', '12'],
    ['1 année', '12'],
    ['4 ans', '48'],
    ['3 années', '36'],
    ['0,5 an', '6'],
    ['2,25 ans', '27'],
    ['0,3 an', 'warning unreadable-duration'], // 3,6 months
    ['100 ans', '1200'],
    ['101 ans', 'warning unreadable-duration'],
    ['1 an et 1 mois', '13'],
    ['2 ans 6 mois', '30'],
    ['10 ans et 11 mois', '131'],
    ['99 ans et 12 mois', '1200'],
    ['99 ans et 13 mois', 'warning unreadable-duration'],
    ['0 an et 0 mois', 'warning unreadable-duration'],
    ['1.234', 'warning unreadable-duration'],
    ['ferme', 'warning unreadable-duration'],
    ['12 moiss', 'warning unreadable-duration'],
    ['NC', 'not stated'],
    ['#NOM?', 'warning formula-error'],
  ])('typed %s: %s', (text, outcome) => expect(months(text)).toBe(outcome));

  // "Si la durée n'est pas un nombre exact de mois, arrondir au nombre supérieur. 1 pour 2 semaines": essential data.
  it.each([
    ['1 jour', 1],
    ['14 jours', 1],
    ['30 jours', 1],
    ['31 jours', 2],
    ['45 jours', 2],
    ['60 j', 2],
    ['61 j', 3],
    ['90 jours', 3],
    ['1 semaine', 1],
    ['2 semaines', 1],
    ['4 semaines', 1], // 28 days
    ['5 semaines', 2], // 35 days
    ['8 semaines', 2], // 56 days
    ['9 semaines', 3], // 63 days
    ['26 semaines', 6], // 182 days, half a year
    ['52 semaines', 12], // 364 days
    ['53 semaines', 13], // 371 days
    ['365 jours', 12],
    ['730 jours', 24],
    ['1095 jours', 36], // three years: what L2113-15 still allows
    ['1461 jours', 48], // four years, one of them a leap year
  ])('%s, rounded up and said, is %i', (text, count) =>
    expect(months(text)).toBe(`${count}, corrected duration-from-days`),
  );

  it('says the months kept for days', () => {
    const reading = readMonths(typed('45 jours'));
    expect(reading.kind === 'value' && reading.fault?.kept).toBe('2 mois');
  });

  it('of no day is no duration', () => expect(months('0 jour')).toBe('warning unreadable-duration'));

  it('is never taken for less than the text says', () => {
    expect(months('1 an et demi')).toMatch(/^18|^warning/);
    expect(months('6 mois renouvelable')).toMatch(/warning/);
    expect(months('1 an renouvelable 3 fois')).toMatch(/warning/);
    expect(months('1,5 mois')).toMatch(/^2|^warning/);
  });

  it.each([
    ['36', '36'],
    ['36.0', '36'],
    ['3.6E1', '36'],
    ['1200', '1200'],
    ['1201', 'warning unreadable-duration'],
    ['1.5', 'warning unreadable-duration'],
    ['0', 'warning unreadable-duration'],
    ['-1', 'warning unreadable-duration'],
    ['1,5', 'warning unreadable-duration'],
  ])('stored %s: %s', (text, outcome) => expect(inWords(readMonths(stored(text)))).toBe(outcome));
});

describe('hours in whole hundredths', () => {
  it.each([
    ['12,5', '1250'],
    ['12h30', '1250'],
    ['12:30', '1250'],
    ['12:30:00', '1250'],
    ['12 h 30', '1250'],
    ['12 h 30 min', '1250'],
    ['12h30mn', '1250'],
    ['12H30 minutes', '1250'],
    ['12 heures 30', '1250'],
    ['12 heure 30', '1250'],
    ['12h', '1200'],
    ['12 h.', '1200'],
    ['12 hrs', '1200'],
    ['12 heures', '1200'],
    ['12h00', '1200'],
    ['12h05', '1208'], // 5/60 = 0,0833
    ['12h5', '1208'],
    ['12h59', '1298'], // 59/60 = 0,9833
    ['12h60', 'warning unreadable-hours'],
    ['12:60', 'warning unreadable-hours'],
    ['12h75', 'warning unreadable-hours'],
    ['12h300', 'warning unreadable-hours'],
    ['0h01', '2'], // 1/60 = 0,0167
    ['0h20', '33'], // 0,3333
    ['0h40', '67'], // 0,6667
    ['150 h', '15000'],
    ['149,99', '14999'],
    ['1 607 h', '160700'],
    ['1\u202f607,50', '160750'],
    ['0', '0'],
    ['0,004', '0'],
    ['0,005', '1'],
    ['0,0149', '1'],
    ['0,015', '2'],
    ['9 999 999', '999999900'],
    ['9 999 999,01', 'warning unreadable-hours'],
    ['999999h59', '99999998'],
    ['1000000h30', 'warning unreadable-hours'],
    ['-12', 'warning unreadable-hours'],
    ['-0,01', 'warning unreadable-hours'],
    ['douze', 'warning unreadable-hours'],
    ['h', 'warning unreadable-hours'],
    ['12 jours', 'warning unreadable-hours'],
    ['vers 12h30', 'warning unreadable-hours'],
    ['NC', 'not stated'],
    ['', 'not stated'],
    ['#VALEUR!', 'warning formula-error'],
  ])('typed %s: %s', (text, outcome) => expect(hours(text)).toBe(outcome));

  it.each([
    ['12.5', '1250'],
    ['12.505', '1251'], // half a hundredth up
    ['12.5049', '1250'],
    ['1.5E2', '15000'],
    ['0', '0'],
    ['9999999', '999999900'],
    ['10000000', 'warning unreadable-hours'],
    ['-1', 'warning unreadable-hours'],
    ['12,5', 'warning unreadable-hours'],
  ])('stored %s: %s', (text, outcome) => expect(inWords(readHours(stored(text)))).toBe(outcome));
});
