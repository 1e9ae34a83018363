import { withControlDigits } from './cpv-control-digits';

describe('control digits of the CPV', () => {
  it('complete the codes that the list has', () => {
    const labels = new Map([
      ['45000000', 'Travaux de construction'],
      ['99999999', 'Aucun'],
    ]);
    expect(withControlDigits(labels).map(([code]) => code)).toEqual(['45000000-7', '99999999']);
  });
});
