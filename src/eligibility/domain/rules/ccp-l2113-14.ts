import { isContractOrDefence } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';
import { jointReservationCautions } from './rule-cautions';

/** One contract may be reserved to both families (law 2020-1525). */
export const CCP_L2113_14: Rule = {
  id: 'CCP-L2113-14',
  title: 'Réservation conjointe insertion et handicap',
  references: ['L2113-14'],
  certainty: 'seen',
  effect: () =>
    "Le même marché ou lot peut être réservé à la fois aux structures du handicap et aux structures d'insertion.",
  cautions: jointReservationCautions,
  logic: whenAll(isContractOrDefence, launchedSince('joint-reservation')),
};
