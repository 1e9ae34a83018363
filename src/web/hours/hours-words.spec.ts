import { roundedHours } from '../../shared/domain/french';
import { balanceState, declarationTitle, periodInWords } from './hours-words';

describe('the words of hours', () => {
  it('a contract on which nothing is due yet is neither late nor ahead', () => {
    expect(balanceState({ due: 0, validated: 0, balance: 0 })).toBe('a-venir');
    expect(balanceState({ due: 0, validated: 500, balance: 500 })).toBe('avance');
    expect(balanceState({ due: 500, validated: 500, balance: 0 })).toBe('a-jour');
    expect(balanceState({ due: 501, validated: 500, balance: -1 })).toBe('retard');
  });

  it('an hour late and an hour ahead round alike', () => {
    expect([roundedHours(-21_450), roundedHours(21_450)]).toEqual(['−215\u00a0h', '215\u00a0h']);
  });

  it('a whole month is named, other days are both said', () => {
    expect(periodInWords({ periodFrom: '2025-10-01', periodTo: '2025-10-31' })).toBe('octobre 2025');
    expect(periodInWords({ periodFrom: '2025-10-01', periodTo: '2025-10-15' })).toBe(
      'du 01/10/2025 au 15/10/2025',
    );
  });

  it('a title elides before a vowel', () => {
    expect(['août 2026', 'mai 2026', 'du 01/10/2025 au 15/10/2025'].map(declarationTitle)).toEqual([
      'Déclaration d’août 2026',
      'Déclaration de mai 2026',
      'Déclaration du 01/10/2025 au 15/10/2025',
    ]);
  });
});
