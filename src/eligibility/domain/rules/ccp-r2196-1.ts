import { isContractOrConcession } from '../conditions/contract-kind';
import { valueReachesPublication } from '../conditions/publication-value';
import { type Rule, whenAll } from '../rule';

/** Essential data are published from the amount of art. R2196-1 CCP. */
export const CCP_R2196_1: Rule = {
  id: 'CCP-R2196-1',
  title: 'Publication des données essentielles',
  references: ['R2196-1'],
  certainty: 'seen',
  effect: () =>
    'Les données essentielles sont publiées sur le portail national, considérations sociales et environnementales comprises.',
  logic: whenAll(isContractOrConcession, valueReachesPublication),
};
