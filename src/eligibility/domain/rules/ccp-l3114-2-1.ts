import { isConcession } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { needAtLeast } from '../conditions/need-threshold';
import { type Rule, whenAll } from './rule';
import { climateLawCautions } from './rule-cautions';

/** The twin of L2112-2-1 for concessions, with two exceptions only. */
export const CCP_L3114_2_1: Rule = {
  id: 'CCP-L3114-2-1',
  title: "Condition d'exécution sociale obligatoire des concessions",
  references: ['L3114-2-1', 'avis-seuils', 'L2021-1104-35'],
  certainty: 'seen',
  effect: () =>
    "La concession prévoit des conditions d'exécution relatives au domaine social ou à l'emploi ; à défaut, l'autorité concédante retient l'une des exceptions qui lui sont ouvertes (lien insuffisant, restriction de concurrence ou difficulté) et la motive.",
  cautions: climateLawCautions('climate-law.concessions'),
  logic: whenAll(
    isConcession,
    launchedSince('climate-law.concessions'),
    needAtLeast('european-threshold.concession'),
  ),
};
