import fc from 'fast-check';
import { hasValidCheckDigit, isSiret, withCheckDigit } from './siret';

/** What Luhn makes of a digit in every second place: its double, its digits added. Typed, not computed. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

/** A SIRET by the table above: the sum of the fourteen places ends with 0. */
function sumOf(fourteen: string): number {
  return [...fourteen].reduce(
    (sum, digit, place) => sum + (place % 2 === 0 ? (DOUBLED[Number(digit)] ?? NaN) : Number(digit)),
    0,
  );
}

const thirteenDigits = fc.stringMatching(/^[0-9]{13}$/).filter((digits) => !digits.startsWith('356000000'));

describe('the check digit of INSEE', () => {
  it.each([
    ['a SIREN', '990000002', true], // 9 + (18: 1 + 8) + 2 = 20
    ['another SIREN', '991234568', true],
    ['a SIREN one digit off', '990000003', false],
    ['a SIRET', '99000000200016', true],
    ['the next establishment of the same firm', '99000000200024', true],
    ['a SIRET one digit off', '99000000200017', false],
    ['a département', '22990001400015', true],
    ['a number with a letter', '9900000020001A', false],
    ['a number with a blank', '990000002 00016', false],
    ['a blank before it', ' 99000000200016', false],
    ['a blank behind it', '99000000200019 ', false],
    ['no digit', '', false],
  ])('of %s, %s: %s', (_fact, digits, valid) => expect(hasValidCheckDigit(digits)).toBe(valid));

  it.each([
    ['the head office, right by Luhn', '35600000000048', true],
    ['a post office whose digits add up to 45', '35600000049837', true],
    ['digits that add up to 15', '35600000000001', true],
    ['digits that add up to 16, wrong by Luhn too', '35600000000002', false],
    ['a sum of 15 in another firm', '99000000200005', false], // 9+9+2+5 = 25: no exception elsewhere
  ])('knows the exception of La Poste: %s (%s): %s', (_fact, siret, valid) =>
    expect(isSiret(siret)).toBe(valid),
  );

  it('makes the exception for establishments, not for the SIREN of La Poste itself', () => {
    expect(hasValidCheckDigit('356000000')).toBe(true); // by Luhn: 3 + 1 + 6
    expect(hasValidCheckDigit('356000001')).toBe(false); // digits 15, but nine of them
  });

  it.each([
    ['13 digits', '9900000020001'],
    ['15 digits', '990000002000160'],
    ['15 digits that Luhn finds right', '099000000200016'],
    ['a SIREN', '990000002'],
    ['14 digits behind a word', 'SIRET 99000000200016'],
  ])('%s are no SIRET', (_fact, text) => expect(isSiret(text)).toBe(false));

  it('completes thirteen digits as the table does', () => {
    expect(withCheckDigit('9900000020001')).toBe('99000000200016');
    expect(withCheckDigit('0123456780001')).toBe('01234567800010'); // the digit may be 0
    expect(withCheckDigit('9912345670001')).toBe('99123456700014');
    fc.assert(
      fc.property(thirteenDigits, (digits) => {
        expect(sumOf(withCheckDigit(digits)) % 10).toBe(0);
      }),
    );
  });

  it('completes nothing that is no digit', () =>
    expect(() => withCheckDigit('99000000200é1')).toThrow(RangeError));

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(thirteenDigits, fc.nat(13), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const siret = withCheckDigit(digits);
        const wrong = String((Number(siret[place]) + shift) % 10);
        const slipped = `${siret.slice(0, place)}${wrong}${siret.slice(place + 1)}`;
        return slipped.startsWith('356000000') || !isSiret(slipped);
      }),
    );
  });

  it('notices two neighbours exchanged, except 0 and 9, which Luhn cannot tell apart', () => {
    fc.assert(
      fc.property(thirteenDigits, fc.nat(12), (digits, place) => {
        const siret = withCheckDigit(digits);
        const [one = '', other = ''] = siret.slice(place, place + 2);
        const exchanged = `${siret.slice(0, place)}${other}${one}${siret.slice(place + 2)}`;
        const blind = one === other || `${one}${other}` === '09' || `${one}${other}` === '90';
        return exchanged.startsWith('356000000') || isSiret(exchanged) === blind;
      }),
    );
  });
});
