import { loadLaw } from '../../eligibility/rule-data/load-law';
import { searchCpv } from './cpv-search';

const law = loadLaw();
const codes = (search: string): string[] => searchCpv(law, search).lines.map(({ code }) => code);

describe('searching the potential', () => {
  it('shows the families that are rated when nothing is searched, without defaults of a division', () => {
    const { lines } = searchCpv(law, '  ');
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.every(({ row }) => row?.divisionDefault === false)).toBe(true);
  });

  it('finds a code by its first digits, with or without its control digit', () => {
    expect(codes('909193')).toEqual(['90919300']);
    expect(codes('90919300-5')).toEqual(['90919300']);
  });

  it('asks for every word, and puts rated families before defaults', () => {
    const { lines } = searchCpv(law, 'services nettoyage');
    const defaults = lines.map(({ row }) => row?.divisionDefault ?? true);
    expect(defaults.indexOf(true)).toBeGreaterThan(defaults.lastIndexOf(false));
    expect(lines.every(({ label }) => /nettoyage/i.test(label))).toBe(true);
  });

  it('says how many it found beyond those it shows', () => {
    const { lines, found } = searchCpv(law, '45');
    expect(found).toBeGreaterThan(lines.length);
  });
});
