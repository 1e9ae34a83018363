import { contractListFields } from '../../../contracts/domain/fields/fields';
import { findHeader, HEADER_SEARCH_ROWS } from './header';
import { headerKey, headerWords, isMisspelling } from './header-words';

const same = (one: string, other: string): boolean =>
  headerKey(headerWords(one)) === headerKey(headerWords(other));
const slip = (one: string, other: string): boolean => isMisspelling(headerWords(one), headerWords(other));

describe('two headers that are one', () => {
  it.each([
    ['N° de marché', 'Numéro du marché'],
    ['No marché', 'NUMÉRO DE MARCHÉ'],
    ['Num. marché', 'Nr marché'],
    ['Montant (€ HT)', 'Montant hors taxes'],
    ['Montant en euros', 'Montant'],
    ['Montant H.T', 'montant h t'],
    ['Date de notification', 'dateNotification'],
    ['Titulaires', 'Titulaire'],
    ['Lieu d’exécution', 'Lieu de l’exécution'],
    ['Considérations sociales', 'Considération sociale'],
  ])('« %s » and « %s »', (one, other) => expect([same(one, other), same(other, one)]).toEqual([true, true]));

  it.each([
    ['Période du', 'Période au'],
    ['Date de notification', 'Date de publication'],
    ['Montant HT', 'Montant TTC'],
    ['Montant estimé', 'Montant'],
    ['Du', 'Au'],
    ['Lot', 'Lots attribués'],
  ])('« %s » and « %s » are two', (one, other) => expect(same(one, other)).toBe(false));
});

describe('a header with one slip', () => {
  it.each([
    ['a letter too many', 'Titullaire', 'Titulaire'],
    ['a letter missing', 'Titlaire', 'Titulaire'],
    ['a wrong letter', 'Titulaite', 'Titulaire'],
    ['two letters exchanged', 'Tiutlaire', 'Titulaire'],
    ['a slip at the end', 'Titulairr', 'Titulaire'],
    ['a slip at the beginning', 'Ritulaire', 'Titulaire'],
    ['one in each word', 'Montnt notiifé', 'Montant notifié'],
    ['five letters beside a word that is right', 'Obget marché', 'Objet marché'],
  ])('%s: « %s »', (_fact, typed, meant) => {
    expect(slip(typed, meant)).toBe(true);
    expect(slip(meant, typed)).toBe(true);
  });

  it.each([
    ['two slips in a word', 'Titullairr', 'Titulaire'],
    ['a short word', 'Obget', 'Objet'],
    ['a short word beside another', 'Daté marché', 'Data marché'],
    ['a word more', 'Titulaire principal', 'Titulaire'],
    ['another word', 'Prestataire', 'Titulaire'],
  ])('but not %s: « %s »', (_fact, typed, meant) => expect(slip(typed, meant)).toBe(false));
});

describe('where the header of a list is looked for', () => {
  const row = (number: number, text: string) => ({
    number,
    cells: text.split('|').map((cell) => ({ text: cell, kind: 'text' as const })),
  });
  const found = (lines: readonly string[]) =>
    findHeader(
      lines.map((line, index) => row(index + 1, line)),
      { fields: contractListFields, anchors: ['subject', 'decpId'] },
    );

  it('is below titles, down to the fortieth row and no further', () => {
    const titles = (count: number): string[] => Array<string>(count).fill('Liste des marchés');
    expect(HEADER_SEARCH_ROWS).toBe(40);
    expect(found([...titles(39), 'Objet|Montant'])?.headerRow).toBe(40);
    expect(found([...titles(40), 'Objet|Montant'])).toBeNull();
  });

  it('is the row that says most', () =>
    expect(found(['Objet|Montant', 'Numéro|Objet|Titulaire|Montant'])?.headerRow).toBe(2));

  it('is none without the subject or the number of contracts, or with that column alone', () => {
    expect(found(['Titulaire|Montant'])).toBeNull();
    expect(found(['Objet'])).toBeNull();
    expect(found(['Objet|Montant'])?.columns.map(({ field }) => field)).toEqual(['subject', 'initialAmount']);
  });

  it('leaves aside a column with tax', () =>
    expect(found(['Objet|Montant TTC|Montant HT'])?.columns.map(({ header }) => header)).toEqual([
      'Objet',
      'Montant HT',
    ]));
});
