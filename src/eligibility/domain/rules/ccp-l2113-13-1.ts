import { isContractOrDefence } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';

/** May be reserved to work in prison (ordinance 2022-1336). */
export const CCP_L2113_13_1: Rule = {
  id: 'CCP-L2113-13-1',
  title: 'Réservation au travail en établissement pénitentiaire',
  references: ['L2113-13-1'],
  certainty: 'secondary',
  effect: () =>
    "Le marché ou le lot peut être réservé à des opérateurs qui l'exécutent dans le cadre d'activités de production en établissement pénitentiaire.",
  logic: whenAll(isContractOrDefence, launchedSince('prison-reservation')),
};
