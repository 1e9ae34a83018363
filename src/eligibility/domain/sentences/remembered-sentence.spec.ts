import { loadLaw } from '../../rule-data/load-law';
import { type EligibilityFacts, factsOf } from '../facts/facts';
import { type Case, caseOf } from '../settle/subjects';
import { NO_ORIGINS, RememberedSentence } from './remembered-sentence';

const law = loadLaw();
const contract = (known: Partial<EligibilityFacts>): Case => caseOf(factsOf('x', known), law);

describe('a remembered sentence', () => {
  let written: number;
  let sentence: RememberedSentence;
  beforeEach(() => {
    written = 0;
    sentence = new RememberedSentence();
  });

  const nature = ({ facts }: Case): string => {
    written += 1;
    if (facts.nature === 'works') return `travaux à ${facts.placeOfPerformance}`;
    return facts.nature === 'supplies' ? `fournitures à ${facts.needValue}` : 'services';
  };
  const said = (known: Partial<EligibilityFacts>, origins = NO_ORIGINS): string =>
    sentence.of(contract(known), origins, nature);

  it('is written once for contracts that have alike what it read', () => {
    expect(said({ nature: 'services', placeOfPerformance: '54' })).toBe('services');
    expect(said({ nature: 'services', placeOfPerformance: '974' })).toBe('services');
    expect(written).toBe(1);
  });

  it('learns that it reads more on another contract', () => {
    said({ nature: 'services', placeOfPerformance: '54' });
    expect(said({ nature: 'works', placeOfPerformance: '54' })).toBe('travaux à 54');
    expect(said({ nature: 'works', placeOfPerformance: '974' })).toBe('travaux à 974');
    expect(said({ nature: 'works', placeOfPerformance: '54' })).toBe('travaux à 54');
    expect(written).toBe(3);
  });

  it('is made anew once it says an amount, and apart for other origins', () => {
    expect(said({ nature: 'supplies', needValue: 1 })).toBe('fournitures à 1');
    expect(said({ nature: 'supplies', needValue: 2 })).toBe('fournitures à 2');
    const other = new RememberedSentence();
    const of = (origins: { cpv?: string }): string =>
      other.of(contract({}), origins, (_, { cpv }) => cpv ?? 'aucune');
    expect([of(NO_ORIGINS), of({ cpv: 'déduit' }), of(NO_ORIGINS)]).toEqual(['aucune', 'déduit', 'aucune']);
  });

  it('tells nothing from null, and lists by what they hold', () => {
    const write = ({ facts }: Case): string => String(facts.reservedFor);
    const of = (reservedFor: EligibilityFacts['reservedFor']): string =>
      sentence.of(contract({ reservedFor }), NO_ORIGINS, write);
    expect([of(null), of([]), of(['siae']), of(['siae', 'sse']), of(['siae'])]).toEqual([
      'null',
      '',
      'siae',
      'siae,sse',
      'siae',
    ]);
  });
});
