import { inWords, stored, typed } from '../../../../test/support/reading-in-words';
import { euros } from '../../../shared/domain/french';
import { readMoney, scaleOfHeader } from './money';

const asTyped = (text: string, header = 'Montant HT'): string =>
  inWords(readMoney(typed(text), { scale: scaleOfHeader(header) }));
const asStored = (text: string, header = 'Montant HT'): string =>
  inWords(readMoney(stored(text), { scale: scaleOfHeader(header) }));

describe('an amount at the half cent', () => {
  it.each([
    ['0', '0'],
    ['0,01', '1'],
    ['0,004', '0, corrected rounded-amount'],
    ['0,005', '1, corrected rounded-amount'],
    ['0,0149', '1, corrected rounded-amount'],
    ['0,015', '2, corrected rounded-amount'],
    ['10,1249', '1012, corrected rounded-amount'],
    ['10,1250', '1013, corrected rounded-amount'],
    ['10,12500', '1013, corrected rounded-amount'],
    ['10,1251', '1013, corrected rounded-amount'],
    ['10,12499999', '1012, corrected rounded-amount'],
    ['10,12050', '1012, corrected rounded-amount'],
    ['10,1200001', '1012, corrected rounded-amount'], // typed, so meant
    ['10,9950', '1100, corrected rounded-amount'],
    ['10,99500', '1100, corrected rounded-amount'],
    ['10,1200', '1012'], // zeros are no decimals
    ['1 234,565', '123457, corrected rounded-amount'],
    ['1234.567', '123457, corrected rounded-amount'],
  ])('%s € typed becomes %s cents', (text, outcome) => expect(asTyped(text)).toBe(outcome));

  it.each([
    ['10.125', '1013, corrected rounded-amount'],
    ['10.123456', '1012, corrected rounded-amount'], // six decimals were meant
    ['10.1200001', '1012'], // seven are the noise of floating point
    ['0.9999999999', '100'],
    ['21800.099999999999', '2180010'],
  ])('%s € stored by a workbook becomes %s cents', (text, outcome) => expect(asStored(text)).toBe(outcome));
});

describe('an amount by its size', () => {
  it.each([
    ['1', '100'],
    ['999999999', '99999999900'],
    ['999 999 998', '99999999800'],
    ['10 000 000 000', '1000000000000'],
    ['10 000 000 000,01', '1000000000001'],
    ['9999999999999', '999999999999900'],
    ['9999999999999.99', '999999999999999'],
    ['10000000000000', 'set aside implausible-amount'],
    ['99999999999999', 'set aside implausible-amount'],
    ['12345678901234,5', 'set aside implausible-amount'],
    ['007', '700'],
    ['0000000000000012', '1200'], // zeros in front are no size
    ['0', '0'],
    ['000', '0'],
  ])('%s € is read as it stands: %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));
});

describe('the thousands of an amount', () => {
  it.each([
    ['1\u202f234\u202f567,89', '123456789'],
    ['1\u00a0234\u00a0567,89', '123456789'],
    ['1\u2009234\u2009567,89', '123456789'],
    ['1 234 567,89', '123456789'],
    ["1'234'567.89", '123456789'],
    ['1’234’567,89', '123456789'],
    ['1.234.567,89', '123456789'],
    ['1,234,567.89', '123456789'],
    ['1.234.567', '123456700'],
    ['1,234,567', '123456700'],
    ['12.345.678', '1234567800'],
    ['1 234.567', '123457, corrected rounded-amount'], // the blank is the separator of thousands
    ['1.234', 'set aside ambiguous-amount'],
    ['12,345', 'set aside ambiguous-amount'],
    ['123,456', 'set aside ambiguous-amount'],
    ['0,123', '12, corrected rounded-amount'], // no thousands begin with 0
    ['1.23', '123'],
    ['1234,5', '123450'],
    ['1.2345', '123, corrected rounded-amount'],
    [',50', '50'],
    ['.5', '50'],
    ['1.234.56', 'set aside unreadable-amount'],
    ['1.23.456', 'set aside unreadable-amount'],
    ['1234.567.890', 'set aside unreadable-amount'],
    ['1.234,567,89', 'set aside unreadable-amount'],
    ['1234.567,89', 'set aside unreadable-amount'],
    ['1234,567.89', 'set aside unreadable-amount'],
    ['1,234,56.7', 'set aside unreadable-amount'],
    ['1,23.45', 'set aside unreadable-amount'],
    ['1.234,', 'set aside unreadable-amount'],
    ['12,', 'set aside unreadable-amount'],
  ])('%s: %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));
});

describe('the words and signs around an amount', () => {
  it.each([
    ['1 000 €', '100000'],
    ['€ 1 000', '100000'],
    ['1 000 euro', '100000'],
    ['1 000 EUROS', '100000'],
    ['EUR 1 000', '100000'],
    ['1 000 HT', '100000'],
    ['1 000 H.T.', '100000'],
    ['1 000 h t', '100000'],
    ['1 000 € hors taxes', '100000'],
    ['1 000 € hors  taxe', '100000'],
    ['1 000 htva', 'set aside unreadable-amount'],
    ['1 000 TTC', 'set aside amount-with-tax'],
    ['1 000 € toutes  taxes comprises', 'set aside amount-with-tax'],
    ['1 000 € TVA  comprise', 'set aside amount-with-tax'],
    ['5 %', 'set aside percentage-amount'],
    ['5 pour cent', 'set aside percentage-amount'],
    ['5 pourcent', 'set aside percentage-amount'],
    ['environ 1 000', 'set aside approximate-amount'],
    ['env 1 000', 'set aside approximate-amount'],
    ['approx. 1 000', 'set aside approximate-amount'],
    ['≈ 1 000', 'set aside approximate-amount'],
    ['1 000 +/- 10', 'set aside approximate-amount'],
    ['1 000 ± 10', 'set aside approximate-amount'],
    ['de l’ordre  de 1 000', 'set aside approximate-amount'],
    ['autour de 1 000', 'set aside approximate-amount'],
    ['circa 1 000', 'set aside approximate-amount'],
    ['entre 1 et 2', 'set aside approximate-amount'],
    ['-1', 'set aside negative-amount'],
    ['- 1 000,00 €', 'set aside negative-amount'],
    ['−1 000', 'set aside negative-amount'],
    ['(500,00) €', 'set aside negative-amount'],
    ['(1 000)', 'set aside negative-amount'],
    ['-0,01', 'set aside negative-amount'],
    ['+1 000', '100000'],
    ['1 000 (2)', 'set aside unreadable-amount'],
    ['Lot 1 : 10 k€\n12 k€', 'set aside unreadable-amount'],
    ['1 000 (2 tranches)', 'set aside unreadable-amount'],
    ['mille', 'set aside unreadable-amount'],
  ])('%s: %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));

  it.each(['1 000 $', '1 000 USD', '£1 000', '1 000-', '(1 000', '1 000 €/an'])(
    '%s is no amount in euros that could be summed',
    (text) => expect(asTyped(text)).toMatch(/^set aside /),
  );

  it.each([
    ['-1', 'set aside negative-amount'],
    ['-0.01', 'set aside negative-amount'],
    ['1.5E7', '1500000000'],
    ['1.55E7', '1550000000'],
    ['1.5e+07', '1500000000'],
    ['2E-2', '2'],
    [' 12.5 ', '1250'],
    ['.5', '50'],
    ['1,5', 'set aside unreadable-amount'],
    ['12 000', 'set aside unreadable-amount'],
    ['E5', 'set aside unreadable-amount'],
    ['1E', 'set aside unreadable-amount'],
    ['x1', 'set aside unreadable-amount'],
  ])('the number %s of a workbook: %s', (text, outcome) => expect(asStored(text)).toBe(outcome));
});

describe('an amount in thousands, millions or billions', () => {
  it.each([
    // euros × 1 000 × 100 cents
    ['81 k€', '8100000, corrected scaled-amount'],
    ['81k', '8100000, corrected scaled-amount'],
    ['0,5 k€', '50000, corrected scaled-amount'],
    ['12,345 k€', '1234500, corrected scaled-amount'],
    ['12,34567 k€', '1234567, corrected scaled-amount'],
    ['12,345675 k€', '1234568, corrected scaled-amount'], // 12 345,675 €: half a cent up
    ['3 milliers', '300000, corrected scaled-amount'],
    ['1 millier', '100000, corrected scaled-amount'],
    ['1,2 M€ HT', '120000000, corrected scaled-amount'],
    ['2 millions', '200000000, corrected scaled-amount'],
    ['1 million €', '100000000, corrected scaled-amount'],
    ['1,5 milliard', '150000000000, corrected scaled-amount'],
    ['2 milliards', '200000000000, corrected scaled-amount'],
    ['1,5 Md€', '150000000000, corrected scaled-amount'],
    ['1 Mds €', '100000000000, corrected scaled-amount'],
    ['1 Mrd', '100000000000, corrected scaled-amount'],
    ['-2 k€', 'set aside negative-amount'],
    ['environ 2 k€', 'set aside approximate-amount'],
    ['2 k€ TTC', 'set aside amount-with-tax'],
    ['k€', 'set aside unreadable-amount'],
  ])('typed %s: %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));

  it.each([
    ['Montant HT', 1],
    ['Montant (€ HT)', 1],
    ['Montant total', 1],
    ['Montant (k€)', 1000],
    ['Montant K€ HT', 1000],
    ['Montant en k euros', 1000],
    ['Montant (k euro)', 1000],
    ['Montant kEUR', 1000],
    ['Montant en milliers d’euros', 1000],
    ['Montant (millier)', 1000],
    ['Montant (M€)', 1_000_000],
    ['Montant (M euros)', 1_000_000],
    ['Montant (M euro)', 1_000_000],
    ['Montant M EUR', 1_000_000],
    ['Montant en millions d’euros', 1_000_000],
    ['Montant (million)', 1_000_000],
  ])('under « %s » is multiplied by %i', (header, scale) => expect(scaleOfHeader(header)).toBe(scale));

  it.each([
    ['12', 'Montant (k€)', '1200000, corrected scaled-amount'],
    ['12,5', 'Montant (k€)', '1250000, corrected scaled-amount'],
    ['0,00001', 'Montant (k€)', '1, corrected scaled-amount'],
    ['1,2', 'Montant (M€)', '120000000, corrected scaled-amount'],
    ['1,234', 'Montant (k€)', '123400, corrected scaled-amount'], // three decimals of a thousand: 1 234 €
    ['12 k€', 'Montant (M€)', '1200000, corrected scaled-amount'], // the unit of the cell wins
    ['-3', 'Montant (k€)', 'set aside negative-amount'],
  ])('%s under « %s »: %s', (text, header, outcome) => expect(asTyped(text, header)).toBe(outcome));

  it('says both values, the one kept as a French reader writes it', () => {
    const reading = readMoney(typed('1,2345 M€'), { scale: 1 });
    expect(reading.kind === 'value' && reading.fault?.kept).toBe('1\u202f234\u202f500,00\u00a0€');
  });
});

describe('an amount as a French reader writes it', () => {
  it.each([
    [0, '0,00\u00a0€'],
    [5, '0,05\u00a0€'],
    [99_999, '999,99\u00a0€'],
    [100_000, '1\u202f000,00\u00a0€'],
    [2_700_000, '27\u202f000,00\u00a0€'],
    [99_999_999, '999\u202f999,99\u00a0€'],
    [100_000_000, '1\u202f000\u202f000,00\u00a0€'],
    [123_456_789_012, '1\u202f234\u202f567\u202f890,12\u00a0€'],
  ])('%i cents are %s', (cents, french) => expect(euros(cents)).toBe(french));
});
