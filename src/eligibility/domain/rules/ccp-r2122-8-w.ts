import { isContract } from '../conditions/contract-kind';
import { natureIs } from '../conditions/nature';
import { needBelow } from '../conditions/need-threshold';
import { type Rule, whenAll } from './rule';
import { certaintyOfNoCompetition } from './rule-certainty';

/** Works below the amount of art. R2122-8 CCP need neither advertising nor competition. */
export const CCP_R2122_8_W: Rule = {
  id: 'CCP-R2122-8-W',
  title: 'Travaux sans publicité ni mise en concurrence',
  references: ['R2122-8'],
  certainty: certaintyOfNoCompetition('no-competition.works'),
  effect: () =>
    "L'acheteur peut passer ce marché sans publicité ni mise en concurrence préalables, en veillant à choisir une offre pertinente.",
  logic: whenAll(isContract, natureIs('works'), needBelow('no-competition.works')),
};
