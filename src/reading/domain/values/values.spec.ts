import fc from 'fast-check';
import { eurosText } from '../../../shared/domain/euros';
import { isCalendarDate } from '../../../shared/domain/calendar-date';
import { withCheckDigit } from '../../../shared/domain/siret';
import { cpvNomenclature } from '../cpv-nomenclature';
import { type Reading } from '../fault';
import { type SheetCell } from '../table';
import { readBoolean } from './boolean';
import { cleanText } from './clean-text';
import { codeWords, readCodes } from './codes';
import { readCpv } from './cpv';
import { dateBounds, readDate } from './date';
import { readFraction, readPercent } from './decimal';
import { readMonths } from './duration';
import { readHours } from './hours';
import { isImplausible, isImplausibleAmendment } from './implausible-amount';
import { readMoney, scaleOfHeader } from './money';
import { readIdentifier } from './siret';
import { readLot, readName } from './text';
import { socialConsiderationCodes, techniqueCodes } from '../../../contracts/domain/fields/decp-codes';

const text = (value: string): SheetCell => ({ text: value, kind: 'text' });
const number = (value: string): SheetCell => ({ text: value, kind: 'number' });

/** A reading in short: its value, what was said, or why it is set aside. */
function brief(reading: Reading<unknown>): unknown {
  if (reading.kind === 'set-aside') return `aside ${reading.reason}`;
  if (reading.fault === null) return reading.kind === 'value' ? reading.value : 'not stated';
  const said = `${reading.fault.severity} ${reading.fault.code}`;
  return reading.kind === 'value' ? [reading.value, said] : said;
}

const bounds = dateBounds('2026-11-24');
const money = (cell: SheetCell, scale = 1): unknown => brief(readMoney(cell, { scale }));
const date = (value: string): unknown => brief(readDate(text(value), bounds));

describe('an amount', () => {
  it.each([
    ['1 234,56 €', 123456],
    ['1\u00a0234,56', 123456],
    ['1\u202f234,56 € HT', 123456],
    ['14 237.50', 1423750],
    ['1,234.56', 123456],
    ['1.234,56', 123456],
    ['1.234.567', 123456700],
    ['216000', 21600000],
    ['59252.7000', 5925270],
    ['0,5', 50],
    ["1'234.50", 123450],
    ['300 000 euros H.T.', 30000000],
  ])('typed %s is read', (typed, cents) => {
    expect(money(text(typed))).toBe(cents);
  });

  it.each([
    ['env. 40 000', 'approximate-amount'],
    ['~ 40 000 €', 'approximate-amount'],
    ['entre 10 et 20 k€', 'approximate-amount'],
    ['-500', 'negative-amount'],
    ['(500,00)', 'negative-amount'],
    ['15 %', 'percentage-amount'],
    ['12 000 € TTC', 'amount-with-tax'],
    ['1.234', 'ambiguous-amount'],
    ['voir annexe', 'unreadable-amount'],
    ['Lot 2: 10869,56\nLot 4: 13377,13', 'unreadable-amount'],
  ])('typed %s is set aside', (typed, reason) => {
    expect(money(text(typed))).toBe(`aside ${reason}`);
  });

  it('in thousands or millions is said to be so', () => {
    expect(money(text('12,5 k€'))).toEqual([1250000, 'corrected scaled-amount']);
    expect(money(text('1,2 M€'))).toEqual([120000000, 'corrected scaled-amount']);
    expect(money(text('1,234 million'))).toEqual([123400000, 'corrected scaled-amount']);
    expect(money(number('12.5'), scaleOfHeader('Montant (k€ HT)'))).toEqual([
      1250000,
      'corrected scaled-amount',
    ]);
    expect(scaleOfHeader('Montant (€ HT)')).toBe(1);
  });

  it('is not stated behind a marker', () => {
    for (const marker of ['NC', 'néant', 'sans montant', '-', '—', 'Non disponible', 'CDL', 'n/a', '']) {
      expect([marker, money(text(marker))]).toEqual([marker, 'not stated']);
    }
  });

  it('whose formula failed or was never computed is set aside', () => {
    expect(money({ text: '#REF!', kind: 'error' })).toBe('aside formula-error');
    expect(money(text('#DIV/0!'))).toBe('aside formula-error');
    expect(brief(readName(text('#N/A')))).toBe('warning formula-error');
    expect(money({ text: '', kind: 'formula-without-value' })).toBe('aside formula-without-value');
  });

  it('shown as a percentage by its workbook is none', () => {
    expect(money({ text: '0.05', kind: 'number', percent: true })).toBe('aside percentage-amount');
  });

  it('stored with the noise of floating point is exact, with real decimals is rounded aloud', () => {
    expect(money(number('21800.100000000002'))).toBe(2180010);
    expect(money(number('1.5E5'))).toBe(15000000);
    expect(money(text('82,3351'))).toEqual([8234, 'corrected rounded-amount']);
  });

  it('comes back from the text that an export writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (cents) => {
        expect(money(text(eurosText(cents)))).toBe(cents);
        expect(money(number(eurosText(cents)))).toBe(cents);
      }),
    );
  });

  it('comes back from the way a Frenchman writes it', () => {
    const french = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (cents) => {
        expect(money(text(`${french.format(cents / 100)} €`))).toBe(cents);
      }),
    );
  });

  it('that cannot be true is known', () => {
    expect([0, 100, 99_999_900, 99_999_999_999, 1_000_000_000_001].map(isImplausible)).toEqual(
      Array(5).fill(true),
    );
    expect([99, 101, 999_900, 1_000_000_000_000].map(isImplausible)).toEqual(Array(4).fill(false));
    expect(isImplausibleAmendment(1_999, 10_000)).toBe(true);
    expect(isImplausibleAmendment(2_000, 10_000)).toBe(false);
  });
});

describe('a date', () => {
  it.each([
    ['30/01/2019', '2019-01-30'],
    ['2019-01-30', '2019-01-30'],
    ['2018-08-30+02:00', '2018-08-30'],
    ['2018-08-30T00:00:00Z', '2018-08-30'],
    ['30/01/2019 10:45', '2019-01-30'],
    ['1.2.24', '2024-02-01'],
    ['01/02/98', '1998-02-01'],
    ['1er mars 2024', '2024-03-01'],
    ['mardi 12 févr. 2024', '2024-02-12'],
    ['15 août 2025', '2025-08-15'],
    ['20240315', '2024-03-15'],
  ])('typed %s is %s', (typed, iso) => {
    expect(date(typed)).toBe(iso);
  });

  it('that does not exist rejects its row', () => {
    for (const typed of ['31/02/2024', '2023-02-29', '45/01/2024', '13/13/2024', '31 février 2024']) {
      expect([typed, date(typed)]).toEqual([typed, 'reject impossible-date']);
    }
  });

  it('in American order is corrected aloud', () => {
    expect(date('03/25/2025')).toEqual(['2025-03-25', 'corrected american-date']);
  });

  it('without its day stays empty', () => {
    for (const typed of ['mars 2024', '03/2024', '2024-03', '2024', 'T1 2024', '1er trimestre 2024']) {
      expect([typed, date(typed)]).toEqual([typed, 'warning incomplete-date']);
    }
  });

  it('before 1990 or more than ten years ahead stays empty', () => {
    expect([date('12/03/1924'), date('2099-01-01'), date('2036-11-25')]).toEqual(
      Array(3).fill('warning date-out-of-range'),
    );
    expect(date('2036-11-24')).toBe('2036-11-24');
  });

  it('that is words stays empty, said; a marker is not stated', () => {
    expect([date('en cours'), date('test'), date('NC'), date('00/00/0000')]).toEqual([
      'warning unreadable-date',
      'warning unreadable-date',
      'not stated',
      'not stated',
    ]);
  });

  it('stored as the serial of a spreadsheet is read', () => {
    expect(brief(readDate(number('45292'), bounds))).toBe('2024-01-01');
    expect(brief(readDate(number('2024'), bounds))).toBe('warning incomplete-date');
  });

  it('comes back from both ways of writing it', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2036-11-24'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        expect(date(iso)).toBe(iso);
        expect(date(`${dayOfMonth}/${month}/${year}`)).toBe(iso);
      }),
    );
  });

  it('is always a real one, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4}$/), (typed) => {
        const reading = readDate(text(typed), bounds);
        if (reading.kind === 'value') expect(isCalendarDate(reading.value)).toBe(true);
      }),
    );
  });
});

describe('an identifier', () => {
  const read = (cell: SheetCell): unknown => {
    const reading = readIdentifier(cell);
    if (reading.kind !== 'value') return brief(reading);
    const { identifier, identifierType } = reading.value;
    return [identifier, identifierType, reading.fault?.code ?? 'ok'].join(' ');
  };

  it('is read whatever its blanks', () => {
    expect(read(text('23 350 001 600 040'))).toBe('23350001600040 SIRET ok');
    expect(read(text('SIRET : 233 500 016 00040'))).toBe('23350001600040 SIRET ok');
  });

  it('gets back the zeros a spreadsheet dropped, when the check digit proves them', () => {
    const siret = withCheckDigit('0123456780001');
    expect(read(number(String(Number(siret))))).toBe(`${siret} SIRET lost-zero-siret`);
    expect(read(number('1234567890123'))).toBe('1234567890123  unreadable-identifier');
  });

  it('whose digits a spreadsheet rounded away, even in two steps, is not kept', () => {
    expect(brief(readIdentifier(text('5,52081E+13')))).toBe('warning lost-digits');
    expect(brief(readIdentifier(number('55208100000000')))).toBe('warning lost-digits');
  });

  it('without a digit is kept as it stands', () => {
    expect(brief(readIdentifier(text('en cours')))).toEqual([
      { identifier: 'en cours', identifierType: null },
      'warning unreadable-identifier',
    ]);
  });

  it('that is no whole SIRET is kept with a warning', () => {
    expect(read(text('23350001600041'))).toBe('23350001600041 SIRET wrong-check-digit');
    expect(read(text('233500016'))).toBe('233500016 SIREN siren-alone');
    expect(read(text('DE 811 569 869'))).toBe('DE811569869 TVA foreign-number');
    expect(read(text('9,12E+13'))).toBe('warning lost-digits');
    expect(read(text('Non disponible'))).toBe('not stated');
  });
});

describe('a CPV code', () => {
  const cpv = cpvNomenclature([
    ['45000000-7', 'Travaux de construction'],
    ['03000000-1', 'Produits agricoles'],
    ['45310000-3', 'Travaux d’installation électrique'],
  ]);
  const read = (typed: string): unknown => {
    const reading = readCpv(text(typed), cpv);
    if (reading.kind !== 'value') return brief(reading);
    return [reading.value.code, reading.value.asGiven, reading.fault?.code ?? 'ok'];
  };

  it('is read with or without its control digit', () => {
    expect(read('45000000-7')).toEqual(['45000000', null, 'ok']);
    expect(read('CPV : 45 000 000')).toEqual(['45000000', null, 'ok']);
    expect(read('45000000.0')).toEqual(['45000000', null, 'ok']);
    expect(read('45000000-9')).toEqual(['45000000', null, 'wrong-control-digit']);
    expect(read('45000000 - Travaux de construction')).toEqual(['45000000', null, 'ok']);
  });

  it('gets its zero back, or is found from its label', () => {
    expect(read('3000000-1')).toEqual(['03000000', null, 'lost-zero-cpv']);
    expect(read('travaux de construction')).toEqual(['45000000', null, 'cpv-from-label']);
  });

  it('outside the nomenclature is kept as text', () => {
    expect(read('12345678')).toEqual([null, '12345678', 'unknown-cpv']);
    expect(read('Divers')).toEqual([null, 'Divers', 'unknown-cpv']);
    expect(read('45000000-7, 45310000-3')).toEqual(['45000000', null, 'several-cpv']);
  });
});

describe('the other values', () => {
  it('of durations are whole months', () => {
    const read = (typed: string): unknown => brief(readMonths(text(typed)));
    expect(['36', '24 mois', '3 ans', '1 an', '1,5 an', '2 ans et 6 mois', '12.0'].map(read)).toEqual([
      36, 24, 36, 12, 18, 30, 12,
    ]);
    expect(read('90 jours')).toEqual([3, 'corrected duration-from-days']);
    expect([read('1 an renouvelable'), read('0'), read('NC')]).toEqual([
      'warning unreadable-duration',
      'warning unreadable-duration',
      'not stated',
    ]);
  });

  it('of hours are hundredths', () => {
    const read = (typed: string): unknown => brief(readHours(text(typed)));
    expect(['12,5', '12h30', '12:30', '1 200 h', '7', '12 h', '0h20'].map(read)).toEqual([
      1250, 1250, 1250, 120000, 700, 1200, 33,
    ]);
    expect([read('12h75'), read('-3'), read('beaucoup')]).toEqual(Array(3).fill('warning unreadable-hours'));
  });

  it('of yes and no are booleans', () => {
    expect(
      ['oui', 'Non', 'True', 'FAUX', '0', 'x', 'CDL', 'test'].map((typed) => brief(readBoolean(text(typed)))),
    ).toEqual([true, false, true, false, false, true, 'not stated', 'warning unknown-code']);
  });

  it('of lists are read as Python, JSON or separated texts', () => {
    const social = codeWords(socialConsiderationCodes);
    const read = (typed: string): unknown => brief(readCodes(text(typed), social));
    expect(read("['Clause sociale', 'Critère social']")).toEqual(['Clause sociale', 'Critère social']);
    expect(read('clause sociale ; CRITERE SOCIAL')).toEqual(['Clause sociale', 'Critère social']);
    expect(read('Maerché réservé')).toEqual(['Marché réservé']);
    expect(read('Clause verte')).toEqual([['Clause verte'], 'warning unknown-code']);
    expect(read('NC')).toBe('not stated');
    const techniques = codeWords(techniqueCodes);
    expect(brief(readCodes(text(`["Système d'acquisition dynamique", "Concours"]`), techniques))).toEqual([
      "Système d'acquisition dynamique",
      'Concours',
    ]);
  });

  it('of rates are fractions, of weights percent', () => {
    expect(['5 %', '0,05', '0.0'].map((typed) => brief(readFraction(text(typed))))).toEqual([
      '0.05',
      '0.05',
      '0',
    ]);
    expect(brief(readFraction(text('30')))).toEqual(['0.3', 'corrected rate-from-percent']);
    expect([
      brief(readPercent(text('10 %'))),
      brief(readPercent(number('0.1'))),
      brief(readPercent(text('12,5'))),
    ]).toEqual(['10', '10', '12.5']);
  });

  it('of numbers that name something stay texts', () => {
    expect(brief(readName(number('90001.0')))).toBe('90001');
    expect(brief(readName(number('2.02E+15')))).toEqual(['2.02E+15', 'warning lost-digits']);
    expect(['Lot n° 3', 'LOT 12', '2A', '1/5'].map((typed) => brief(readLot(text(typed))))).toEqual([
      '3',
      '12',
      '2A',
      '1/5',
    ]);
  });

  it('of numbers that name something and that a workbook could not hold whole are doubtful', () => {
    expect(brief(readName(number('123456789012346000')))).toEqual([
      '123456789012346000',
      'warning lost-digits',
    ]);
    expect(brief(readName(text('123456789012346000')))).toBe('123456789012346000');
  });

  it('of texts are cleaned once and for all', () => {
    expect(cleanText("d\\'Objectifs")).toBe("d'Objectifs");
    expect(cleanText('D&#8217;eau &amp;amp; gaz')).toBe('D’eau & gaz');
    expect(cleanText("'=1+1")).toBe('=1+1');
    fc.assert(fc.property(fc.string(), (any) => expect(cleanText(cleanText(any))).toBe(cleanText(any))));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('&', 'a', 'm', 'p', ';', '#', '3', '9', '\\', "'", '=', ' ') }),
        (any) => expect(cleanText(cleanText(any))).toBe(cleanText(any)),
      ),
    );
  });
});
