import { isContract } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { needAtLeast } from '../conditions/need-threshold';
import { type Rule, whenAll } from './rule';

/** Documents are free on the buyer profile from the amount of art. R2132-2 CCP. */
export const CCP_R2132_2: Rule = {
  id: 'CCP-R2132-2',
  title: "Documents de la consultation sur le profil d'acheteur",
  references: ['R2132-2'],
  certainty: 'seen',
  effect: () =>
    "Quand un avis est publié, les documents de la consultation sont mis à disposition gratuitement sur le profil d'acheteur.",
  logic: whenAll(isContract, launchedSince('free-documents'), needAtLeast('free-documents')),
};
