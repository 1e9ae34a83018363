import { isPerformedOverseas } from '../conditions/place';
import { type Rule, whenAll } from './rule';
import { exactNumber } from '../../../shared/domain/french';

/** Young residents' share of hours overseas (art. L2691-1 CCP). */
export const CCP_L2691_1: Rule = {
  id: 'CCP-L2691-1',
  title: "Part d'heures pour les jeunes résidents outre-mer",
  references: ['L2691-1'],
  certainty: 'secondary',
  effect: ({ law }) =>
    `Si le chômage des jeunes y atteint ${exactNumber(law.constant('overseas.unemployment-ratio'))} fois le taux national, l'acheteur peut exiger qu'une part des heures soit confiée à des résidents de moins de ${exactNumber(law.constant('overseas.age'))} ans.`,
  logic: whenAll(isPerformedOverseas),
};
