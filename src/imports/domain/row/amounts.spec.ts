import { readRow } from '../../../../test/support/contract-row';

const HEADER =
  'Numéro|Objet|Valeur estimée du besoin|Montant estimé|Montant HT|Montant maximum|Montant après avenant';
const AMOUNTS = [
  'needValue',
  'estimatedValue',
  'initialAmount',
  'maximumAmount',
  'initialAmountDoubt',
] as const;

/** What a row keeps of its amounts, need first, and what is set aside. */
function kept(amounts: string): { readonly facts: readonly unknown[]; readonly aside: readonly string[] } {
  const { reading } = readRow(HEADER, `2026-01|Nettoyage|${amounts}`);
  const values = reading?.draft?.values ?? {};
  return {
    facts: AMOUNTS.map((field) => values[field] ?? null),
    aside: (reading?.setAside ?? []).map(({ field, value, reason }) => `${field} ${value} ${reason}`),
  };
}

describe('the amounts of a row', () => {
  it('that can be true are facts, and nothing is set aside', () =>
    expect(kept('200 000|100 000|90 000|120 000|')).toEqual({
      facts: [20_000_000, 10_000_000, 9_000_000, 12_000_000, null],
      aside: [],
    }));

  it.each([
    [
      'the need',
      '999 999 999|100 000|90 000|120 000|',
      [null, 10_000_000, 9_000_000, 12_000_000, null],
      'needValue',
    ],
    [
      'the estimate',
      '200 000|999 999 999|90 000|120 000|',
      [20_000_000, null, 9_000_000, 12_000_000, null],
      'estimatedValue',
    ],
    [
      'the maximum',
      '200 000|100 000|90 000|999 999 999|',
      [20_000_000, 10_000_000, 9_000_000, null, null],
      'maximumAmount',
    ],
  ])('%s of 999 999 999 € is set aside and is no fact, the others stay', (_amount, amounts, facts, field) =>
    expect(kept(amounts)).toEqual({ facts, aside: [`${field} 999999999.00 implausible-amount`] }),
  );

  it.each([
    ['0 €', '0', 0, '0.00'],
    ['1 €', '1', 100, '1.00'],
    ['999 999 999 €', '999 999 999', 99_999_999_900, '999999999.00'],
    ['ten billion and a cent', '10 000 000 000,01', 1_000_000_000_001, '10000000000.01'],
  ])(
    'an initial amount of %s is kept beside its doubt, for a person to look at',
    (_fact, typed, cents, text) =>
      expect(kept(`||${typed}||`)).toEqual({
        facts: [null, null, cents, null, 'implausible-amount'],
        aside: [`initialAmount ${text} implausible-amount`],
      }),
  );

  it.each([
    ['0,01 €', '0,01', 1],
    ['999 999 998 €', '999 999 998', 99_999_999_800],
    ['ten billion', '10 000 000 000', 1_000_000_000_000],
  ])('an initial amount of %s is a fact', (_fact, typed, cents) =>
    expect(kept(`||${typed}||`)).toEqual({ facts: [null, null, cents, null, null], aside: [] }),
  );
});

describe('the amount of an amendment beside the initial one', () => {
  const amendment = (initial: string, total: string): readonly (number | string | null)[] => {
    const { reading } = readRow(HEADER, `2026-01|Nettoyage|||${initial}||${total}`);
    const [first] = reading?.draft?.amendments ?? [];
    const aside = (reading?.setAside ?? []).filter(({ field }) => field === 'amendmentAmount');
    return first === undefined ? ['none'] : [first.number, first.amount, first.amountDoubt, aside.length];
  };

  it.each([
    ['a fifth of it, to the cent', '100 000,00', '20 000,00', [1, 2_000_000, null, 0]],
    ['a cent below a fifth', '100 000,00', '19 999,99', [1, 1_999_999, 'implausible-amount', 1]],
    ['equal to it: nothing changed', '100 000,00', '100 000,00', ['none']],
    ['a cent above it', '100 000,00', '100 000,01', [1, 10_000_001, null, 0]],
    ['all nines', '100 000,00', '999 999,00', [1, 99_999_900, 'implausible-amount', 1]],
    ['not stated', '100 000,00', '', ['none']],
    ['without an initial amount', '', '15 000', [1, 1_500_000, null, 0]],
  ])('%s', (_fact, initial, total, outcome) => expect(amendment(initial, total)).toEqual(outcome));
});
