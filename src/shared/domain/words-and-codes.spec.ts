import { cpvDigits, cpvDivision } from './cpv-code';
import { groupedBy } from './grouped-by';
import { normalisedText } from './normalised-text';

describe('a CPV code', () => {
  it.each([
    ['90911300', '90911300'],
    ['90911300-9', '90911300'],
    [' 03000000-1 ', '03000000'],
    ['9091130', null], // seven digits
    ['909113000', null], // nine digits
    ['90911300-', null],
    ['90911300-12', null],
    ['CPV 90911300', null],
    ['90911300 9', null],
    ['', null],
  ])('written "%s" has the digits %s', (text, digits) => expect(cpvDigits(text)).toBe(digits));

  it.each([
    ['45233141', 45],
    ['03000000', 3],
    ['90911300', 90],
    ['99999999', 99],
  ])('%s is of division %i', (code, division) => expect(cpvDivision(code)).toBe(division));
});

describe('two writings of the same words', () => {
  it.each([
    ['Marché de Travaux', 'marche de travaux'],
    ['ÉLÉMENTAIRE À CÔTÉ ÇA Ÿ', 'elementaire a cote ca y'],
    ['Cœur, ŒUVRE et cæcum, ÆQUO', 'coeur oeuvre et caecum aequo'],
    ['N° de   marché\u00a0:', 'n de marche'],
    ['  — L’heure (d’insertion) —  ', 'l heure d insertion'],
    ['2024-12/03', '2024 12 03'],
    ['e\u0301te\u0301', 'ete'], // accents typed as marks of their own
    ['!?', ''],
  ])('"%s" compares as "%s"', (written, compared) => expect(normalisedText(written)).toBe(compared));

  it('compare as the letters that Unicode takes them apart into, for each letter there is', () => {
    const written: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };
    const apart = (letter: string): string =>
      [...letter.normalize('NFD').toLowerCase()]
        .map((part) => written[part] ?? (/[a-z0-9]/.test(part) ? part : ''))
        .join('');
    const different: string[] = [];
    for (let code = 0xa0; code < 0x30000; code += 1) {
      const letter = String.fromCodePoint(code);
      if (normalisedText(letter) !== apart(letter)) different.push(letter);
    }
    expect(different).toEqual([]);
  });
});

describe('items grouped', () => {
  it('keep their order, and the order in which groups were met', () => {
    const lots = [
      { buyer: 'b', lot: 2 },
      { buyer: 'a', lot: 1 },
      { buyer: 'b', lot: 1 },
    ];
    expect([...groupedBy(lots, ({ buyer }) => buyer)]).toEqual([
      ['b', [lots[0], lots[2]]],
      ['a', [lots[1]]],
    ]);
  });

  it('are none where there are none', () => expect(groupedBy([], String).size).toBe(0));
});
