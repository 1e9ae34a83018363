import { isContract } from '../conditions/contract-kind';
import { natureIs } from '../conditions/nature';
import { needBelow } from '../conditions/need-threshold';
import { type Rule, whenAll } from './rule';
import { certaintyOfNoCompetition } from './rule-certainty';

/** Supplies and services below the amount of art. R2122-8 CCP (raised by decree 2025-1386). */
export const CCP_R2122_8_FS: Rule = {
  id: 'CCP-R2122-8-FS',
  title: 'Fournitures et services sans publicité ni mise en concurrence',
  references: ['R2122-8'],
  certainty: certaintyOfNoCompetition('no-competition.supplies-services'),
  effect: () =>
    "L'acheteur peut passer ce marché sans publicité ni mise en concurrence préalables ; la publication des données essentielles reste due à partir de son propre seuil.",
  logic: whenAll(isContract, natureIs('supplies', 'services'), needBelow('no-competition.supplies-services')),
};
