import { isContract } from '../conditions/contract-kind';
import {
  isContractingAuthority,
  isListedSseService,
  lastsAtMostSseDuration,
} from '../conditions/sse-reservation';
import { type Rule, whenAll } from './rule';
import { durationInMonths } from '../../../shared/domain/french';

/** Health, social and cultural services reserved to the social economy (art. L2113-15 CCP). */
export const CCP_L2113_15: Rule = {
  id: 'CCP-L2113-15',
  title: "Réservation à l'économie sociale et solidaire",
  references: ['L2113-15'],
  certainty: 'seen',
  effect: ({ law }) =>
    "Le marché peut être réservé aux entreprises de l'économie sociale et solidaire, s'il porte exclusivement sur ces services, poursuit une mission de service public qui leur est liée, et si l'opérateur n'a pas obtenu un tel marché dans les " +
    `${durationInMonths(law.constant('sse-reservation.previous-award'))} précédents : points que l'acheteur vérifie.`,
  logic: whenAll(isContract, isContractingAuthority, isListedSseService, lastsAtMostSseDuration),
};
