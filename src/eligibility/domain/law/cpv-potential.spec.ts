import { loadLaw } from '../../rule-data/load-law';

const { potentials, nomenclature, sseServices } = loadLaw().content;

describe('CPV potential', () => {
  it.each([
    ['90911300', '909113'],
    ['90919300', '909193'],
    ['90910000', '9091'],
    ['90911000', '9091'],
    ['45214220', '4521422'],
    ['45214000', '4521'],
    ['30192000', '30192'],
    ['30200000', '302'],
    ['45000000', '45'],
    ['71300000', '71'],
  ])('%s has the row of its longest prefix %s', (code, prefix) => {
    expect(potentials.of(code)?.prefix).toBe(prefix);
  });

  it('divisions without a default have none', () => {
    const without = [
      ...new Set(
        [...nomenclature.keys()]
          .filter((code) => potentials.of(code) === null)
          .map((code) => code.slice(0, 2)),
      ),
    ];
    expect(without.sort()).toEqual(['65', '66', '70', '75', '76']);
  });

  it('the closed list of the social economy has 115 codes of the nomenclature', () => {
    expect(sseServices.size).toBe(115);
    expect([...sseServices].filter((code) => !nomenclature.has(code))).toEqual([]);
  });

  it('the nomenclature has its 9 454 codes, labels with a semicolon kept whole', () => {
    expect(nomenclature.size).toBe(9454);
    expect(nomenclature.get('15840000')).toBe('Cacao; chocolat et sucreries');
  });
});
