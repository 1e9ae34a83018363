import { contractListFields } from '../../../contracts/domain/fields/fields';
import { findHeader } from './header';
import { isSummary } from './summary';

function summary(headers: string, sheet = 'Feuil1'): boolean {
  const cells = headers.split('|').map((text) => ({ text, kind: 'text' as const }));
  const header = findHeader([{ number: 1, cells }], {
    fields: contractListFields,
    anchors: ['subject', 'decpId'],
  });
  if (!header) throw new Error(`No header in ${headers}`);
  return isSummary(header, sheet);
}

describe('a summary', () => {
  it('counts contracts, or is named so and numbers none', () => {
    expect(summary('Objet|Nombre de marchés|Montant HT')).toBe(true);
    expect(summary('N°|Libellé|Nb marchés|Montant HT')).toBe(true);
    expect(summary('Libellé|Montant HT', 'Synthèse 2024')).toBe(true);
  });

  it('is not the list whose name or whose columns look like it', () => {
    expect(summary('N° de marché|Objet|Montant HT', 'Récapitulatif des marchés')).toBe(false);
    expect(summary('Objet|Nombre de lots|Montant HT')).toBe(false);
    expect(summary('Objet|Nb|Montant HT|Date de notification')).toBe(false);
    expect(summary('Objet|Montant HT')).toBe(false);
  });
});
