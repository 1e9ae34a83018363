import { contractListFields } from '../../../contracts/domain/fields/fields';
import { findHeader, mappingOf } from './header';
import { headerKey, headerWords } from './header-words';
import { type SheetRow } from '../../../reading/domain/table';

const anchors = ['subject', 'decpId'];

function rows(...lines: readonly string[][]): SheetRow[] {
  return lines.map((texts, index) => ({
    number: index + 1,
    cells: texts.map((text) => (text === '' ? undefined : { text, kind: 'text' as const })),
  }));
}

const find = (...lines: readonly string[][]): ReturnType<typeof findHeader> =>
  findHeader(rows(...lines), { fields: contractListFields, anchors });

describe('the header of a list', () => {
  it('is found below title lines', () => {
    const found = find(
      [''],
      ['Liste des marchés 2024'],
      ['Objet', 'Montant HT', 'Date'],
      ['Nettoyage', '12', ''],
    );
    expect(found?.headerRow).toBe(3);
    expect(found && mappingOf(found)).toEqual({
      Objet: 'subject',
      'Montant HT': 'initialAmount',
      Date: 'notifiedOn',
    });
  });

  it('is read under its groups of columns', () => {
    const found = find(
      ['', 'Titulaire', '', 'Acheteur', '', 'Montants (€ HT)', ''],
      ['Objet', 'Nom', 'SIRET', 'Nom', 'SIRET', 'Estimé', 'Notifié'],
    );
    expect(found?.columns.map(({ field }) => field)).toEqual([
      'subject',
      'holderName',
      'holderIdentifier',
      'buyerName',
      'buyerSiret',
      'estimatedValue',
      'initialAmount',
    ]);
  });

  it('tolerates misspellings, and no more', () => {
    const found = find([
      'Objet',
      'Liblellé CPV',
      'siren_Titualire',
      'Montant minimum',
      'Date de notifcation',
    ]);
    expect(
      find(['Obget du marché', 'Montnat HT', 'N° de marchè'])?.columns.map(({ field }) => field),
    ).toEqual(['subject', 'initialAmount', 'decpId']);
    expect(found?.columns.map(({ field }) => field)).toEqual([
      'subject',
      'cpvLabel',
      'holderSiren',
      'notifiedOn',
    ]);
    expect(found?.unknown.map(({ header }) => header)).toEqual(['Montant minimum']);
  });

  it('leaves an amount with tax aside', () => {
    expect(find(['Objet', 'Montant TTC', 'Date'])?.unknown).toEqual([{ index: 1, header: 'Montant TTC' }]);
  });

  it('numbers the columns of several holders', () => {
    const found = find(['id', 'titulaire_id_1', 'titulaire_id_2', 'titulaire_id_3']);
    expect(found?.columns.map(({ slot }) => slot)).toEqual([0, 0, 1, 2]);
  });

  it('needs a subject or a number and another known column', () => {
    expect(find(['Montant', 'Date'], ['12', '2024'])).toBeNull();
    expect(find(['Objet', 'Commentaire'])).toBeNull();
    expect(find(['bonjour'], ['rien ici'])).toBeNull();
  });

  it('prefers the header that says more', () => {
    const found = find(['Date', 'Objet', 'Date de notification', 'Montant']);
    expect(found && mappingOf(found)).toEqual({
      Objet: 'subject',
      'Date de notification': 'notifiedOn',
      Montant: 'initialAmount',
    });
    expect(found?.unknown).toEqual([{ index: 0, header: 'Date' }]);
  });

  it('follows a saved mapping', () => {
    const found = findHeader(rows(['Objet', 'Colonne X', 'Montant']), {
      fields: contractListFields,
      anchors,
      saved: { 'colonne x': 'service', Montant: null },
    });
    expect(found && mappingOf(found)).toEqual({ Objet: 'subject', 'Colonne X': 'service' });
  });

  it('takes no label or alias of one field for another', () => {
    const owner = new Map<string, string>();
    for (const field of contractListFields) {
      for (const header of [field.label, ...field.aliases]) {
        const key = headerKey(headerWords(header));
        expect([header, owner.get(key) ?? field.id]).toEqual([header, field.id]);
        owner.set(key, field.id);
      }
    }
  });
});
