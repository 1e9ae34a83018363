import { isConcession } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';
import { climateLawCautions } from './rule-cautions';

/** The yearly report of the concession holder covers environment and integration. */
export const CCP_L3131_5: Rule = {
  id: 'CCP-L3131-5',
  title: 'Rapport annuel du concessionnaire',
  references: ['L3131-5', 'L2021-1104-35'],
  certainty: 'seen',
  effect: () =>
    "Le rapport annuel du concessionnaire décrit les mesures prises pour la protection de l'environnement et l'insertion par l'activité économique.",
  cautions: climateLawCautions('climate-law.concessions'),
  logic: whenAll(isConcession, launchedSince('climate-law.concessions')),
};
