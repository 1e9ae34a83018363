import { isContractOrConcession } from '../conditions/contract-kind';
import { valueReachesPublication } from '../conditions/publication-value';
import { type Rule, whenAll } from './rule';

/** Essential data are published from the amount of art. R2196-1 CCP. */
export const CCP_R2196_1: Rule = {
  id: 'CCP-R2196-1',
  title: 'Publication des données essentielles',
  references: ['R2196-1'],
  certainty: 'seen',
  effect: ({ facts, law }) => {
    const latest = facts.launchedOn ?? facts.notifiedOn;
    const national = latest === null || law.inForce('decp.national-portal', latest);
    return `Les données essentielles sont publiées sur ${national ? 'le portail national' : "le profil d'acheteur"}, considérations sociales et environnementales comprises.`;
  },
  logic: whenAll(isContractOrConcession, valueReachesPublication),
};
