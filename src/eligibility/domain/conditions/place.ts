import { condition, type Condition } from './condition';

/** The contract is performed in one of the overseas territories of art. L2691-1 CCP. */
export const isPerformedOverseas: Condition = condition({
  subjects: ['placeOfPerformance'],
  holds: ({ placeOfPerformance }, { law }) => law.inFamily('overseas', placeOfPerformance),
  met: ({ facts }) => `exécution outre-mer (${facts.placeOfPerformance ?? ''})`,
  unmet: ({ facts }) =>
    `exécution hors des territoires d'outre-mer visés (${facts.placeOfPerformance ?? ''})`,
});
