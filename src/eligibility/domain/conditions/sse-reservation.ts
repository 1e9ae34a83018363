import { BUYER_WORDS } from '../../../contracts/domain/register-words';
import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Condition, condition } from './condition';
import { type Law } from '../law/law';
import { durationInMonths } from '../../../shared/domain/french';

/** Only a contracting authority may reserve so; an entity only when it is one (art. L2113-15 CCP). */
export const isContractingAuthority: Condition = condition({
  subjects: ['buyerKind', 'contractingAuthority'],
  holds: ({ buyerKind, contractingAuthority }) => buyerKind !== 'contracting-entity' || contractingAuthority,
  met: ({ facts }) =>
    `l'acheteur est un pouvoir adjudicateur${facts.buyerKind === null ? '' : ` (${BUYER_WORDS[facts.buyerKind]})`}`,
  unmet: () => "l'acheteur est une entité adjudicatrice qui n'est pas un pouvoir adjudicateur",
});

/** The exact code is on the closed list: deeper codes are not taken by prefix. */
export const isListedSseService: Condition = condition({
  subjects: ['cpv'],
  landmarks: (law) => ({ cpvs: law.cpvClasses(sseClass) }),
  holds: ({ cpv }, { law }) => law.content.sseServices.has(cpv),
  met: ({ facts }) =>
    `le code CPV ${facts.cpv ?? ''} est sur la liste des services de santé, sociaux ou culturels`,
  unmet: ({ facts }) =>
    `le code CPV ${facts.cpv ?? ''} n'est pas sur la liste des services de santé, sociaux ou culturels`,
});

export const lastsAtMostSseDuration: Condition = condition({
  subjects: ['durationMonths'],
  landmarks: (law) => ({ durations: [Number(law.constant('sse-reservation.duration')) + 1] }),
  holds: ({ durationMonths }, { law }) => durationMonths <= Number(law.constant('sse-reservation.duration')),
  met: ({ facts, law }) =>
    `durée de ${durationInMonths(facts.durationMonths ?? 0)}, dans la limite de ${durationInMonths(law.constant('sse-reservation.duration'))}`,
  unmet: ({ facts, law }) =>
    `durée de ${durationInMonths(facts.durationMonths ?? 0)}, au-delà de ${durationInMonths(law.constant('sse-reservation.duration'))}`,
});

function sseClass(cpv: CpvCode, law: Law): string {
  return String(law.content.sseServices.has(cpv));
}
