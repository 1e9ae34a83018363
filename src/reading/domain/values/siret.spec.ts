import { inWords, stored, typed } from '../../../../test/support/reading-in-words';
import { type SheetCell } from '../table';
import { foreignNumber, readIdentifier } from './siret';

/** The identifier kept, what it is, and what is said. */
function identifier(cell: SheetCell): string {
  const reading = readIdentifier(cell);
  if (reading.kind !== 'value') return inWords(reading);
  const { identifier: kept, identifierType } = reading.value;
  return inWords({ ...reading, value: `${kept} ${identifierType ?? 'of no known kind'}` });
}

describe('a number in the place of a SIRET', () => {
  // Check digits worked out by hand with the table of doubles 0 2 4 6 8 1 3 5 7 9.
  it.each([
    ['fourteen digits', '99000000200016', '99000000200016 SIRET'],
    ['one wrong digit', '99000000200017', '99000000200017 SIRET, warning wrong-check-digit'],
    ['the head office of La Poste', '35600000000048', '35600000000048 SIRET'],
    ['a post office, digits adding up to 45', '35600000049837', '35600000049837 SIRET'],
    ['La Poste, digits adding up to 16', '35600000000002', '35600000000002 SIRET, warning wrong-check-digit'],
    ['one zero lost', '1234567800010', '01234567800010 SIRET, corrected lost-zero-siret'],
    ['two zeros lost', '123456700012', '00123456700012 SIRET, corrected lost-zero-siret'],
    ['three zeros lost', '12345600014', '00012345600014 SIRET, corrected lost-zero-siret'],
    [
      'four zeros lost: too many to believe',
      '1234500013',
      '1234500013 of no known kind, warning unreadable-identifier',
    ],
    [
      'thirteen digits that no zero makes right',
      '1234567800011',
      '1234567800011 of no known kind, warning unreadable-identifier',
    ],
    ['fifteen digits', '990000002000160', '990000002000160 of no known kind, warning unreadable-identifier'],
    [
      'fifteen digits, the first a zero',
      '099000000200016',
      '099000000200016 of no known kind, warning unreadable-identifier',
    ],
    ['a SIREN', '990000002', '990000002 SIREN, warning siren-alone'],
    ['a SIREN with a wrong digit', '990000003', '990000003 SIREN, warning wrong-check-digit'],
    ['eight digits', '99000000', '99000000 of no known kind, warning unreadable-identifier'],
    ['zeros', '00000000000000', 'not stated'],
    ['one zero', '0', 'not stated'],
    ['a zero, then digits', '01', '01 of no known kind, warning unreadable-identifier'],
    ['a rounded number opened again, six digits left', '55208100000000', 'warning lost-digits'],
    ['a rounded number opened again, one digit left', '90000000000000', 'warning lost-digits'],
    [
      'seven digits and zeros: a typing slip',
      '55208170000000',
      '55208170000000 SIRET, warning wrong-check-digit',
    ],
    ['in the notation of a spreadsheet', '9,90000E+13', 'warning lost-digits'],
    ['in the same with a point', '9.90000002E13', 'warning lost-digits'],
    ['in the same with a blank', '9,9 E+13', 'warning lost-digits'],
    ['in the same, one digit', '9E+13', 'warning lost-digits'],
  ])('%s: %s', (_fact, digits, outcome) => expect(identifier(typed(digits))).toBe(outcome));

  it.each([
    '990 000 002 00016',
    '990\u00a0000\u00a0002\u00a000016',
    '990\u202f000\u202f002\u202f00016',
    '990.000.002.00016',
    '990-000-002-00016',
    '990_000_002_00016',
    "'99000000200016",
    '’99000000200016',
    'SIRET 99000000200016',
    'n° SIRET : 990 000 002 00016',
    'Siren-Siret: 99000000200016',
    ' 99000000200016 ',
    ' INX 99000000200016',
    'INX 99000000200016',
  ])('is read whatever stands between its digits: %s', (text) =>
    expect(identifier(typed(text))).toBe('99000000200016 SIRET'),
  );

  it('is read as a workbook stores it', () =>
    expect(identifier(stored('99000000200016'))).toBe('99000000200016 SIRET'));
});

describe('a number of another country', () => {
  it.each([
    ['be 0123.456.789', 'BE0123456789 TVA, warning foreign-number'],
    ['ATU12345678', 'ATU12345678 TVA, warning foreign-number'],
    ['FR 12 990 000 002', 'FR12990000002 TVA, warning foreign-number'],
    ['CHE-123.456.789', 'CHE123456789 TVA, warning foreign-number'],
    ['IE12', 'IE12 TVA, warning foreign-number'],
    ['IE1', 'IE1 of no known kind, warning foreign-number'],
    ['NL1234567890123', 'NL1234567890123 TVA, warning foreign-number'],
    ['NL12345678901234', 'NL12345678901234 of no known kind, warning foreign-number'],
    ['N1 23', 'N1 23 of no known kind, warning foreign-number'],
    ['12AB34', '12AB34 of no known kind, warning foreign-number'],
    ['12-AB', '12-AB of no known kind, warning foreign-number'],
    ['Société belge', 'Société belge of no known kind, warning unreadable-identifier'],
    ['à compléter', 'not stated'],
    ['NC', 'not stated'],
    ['', 'not stated'],
    ['#REF!', 'warning formula-error'],
  ])('%s: %s', (text, outcome) => expect(identifier(typed(text))).toBe(outcome));

  it('has one form, however it is typed', () => {
    expect(['DE811569869', 'de 811 569 869', 'DE-811.569.869'].map(foreignNumber)).toEqual(
      Array(3).fill('DE811569869'),
    );
    expect(foreignNumber(' 12/AB ')).toBe('12/AB');
  });
});
