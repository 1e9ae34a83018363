import { decisionLabel } from '../../eligibility/domain/decisions/decision';
import { hasMotivation, isExceptionCode, isValidGround } from '../../eligibility/domain/verdict/exceptions';
import { type Law } from '../../eligibility/domain/law/law';
import { type CountedContract, type NamedContract, type NotifiedContractRow } from '../domain/rows';
import { type CountedFacts, type NamedFacts, type NotifiedContract } from './notified-contracts.repository';

const FRAMEWORK = /accord.?cadre/i;

/** What indicators count of a contract of the register; null before it is notified. */
export function countedContract(notified: CountedFacts, law: Law): CountedContract | null {
  const { contract, procedure } = notified;
  const notifiedOn = contract.notifiedOn ?? contract.signedOn;
  if (notifiedOn === null) return null;
  return {
    contractId: contract.id,
    cpv: contract.cpv,
    contractKind: procedure.contractKind,
    notifiedOn,
    initialAmount: contract.initialAmount,
    amountSetAside: contract.initialAmountDoubt,
    isFramework:
      contract.maximumAmount !== null || (contract.techniques ?? []).some((each) => FRAMEWORK.test(each)),
    socialConsiderations: contract.socialConsiderations,
    environmentalConsiderations: contract.environmentalConsiderations,
    reservation: contract.reservation,
    socialCriterionWeight: contract.socialCriterionWeight,
    environmentalCriterionWeight: contract.environmentalCriterionWeight,
    hoursRetained: notified.retainedHours,
    socialDuty: notified.socialDuty as CountedContract['socialDuty'],
    exception: groundOf(notified, law),
  };
}

/** The same with what lists and the report say of it. */
export function notifiedRow(notified: NotifiedContract, law: Law): NotifiedContractRow | null {
  const { contract, procedure, decision } = notified;
  const counted = countedContract(notified, law);
  if (counted === null) return null;
  const { exception } = counted;
  // Not spread into a new object: with so many fields that takes fifty times longer.
  return Object.assign(counted, namedContract(notified), {
    buyerId: contract.buyerId,
    subject: contract.subject ?? '',
    service: procedure.service,
    nature: procedure.nature,
    holders: notified.holders.map(({ name, identifier }) => ({
      name: name ?? identifier ?? '',
      identifier: identifier ?? '',
    })),
    launchedOn: procedure.launchedOn,
    maximumAmount: contract.maximumAmount,
    exception: exception === null ? null : { ...exception, motivation: decision?.motivation ?? '' },
    decision: decision === null ? null : decisionLabel(decision),
  });
}

/** What its number is written from; the number of the consultation stands in for its own. */
export function namedContract({ contract, procedure }: NamedFacts): NamedContract {
  return {
    contractId: contract.id,
    procedureId: contract.procedureId,
    decpId: contract.decpId ?? procedure.reference,
    lotNumber: contract.lot,
  };
}

function groundOf({ decision, contract, procedure }: CountedFacts, law: Law): CountedContract['exception'] {
  const code = decision?.exceptionCode ?? null;
  if (decision === null || code === null) return null;
  const facts = {
    contractKind: procedure.contractKind,
    nature: procedure.nature,
    durationMonths: contract.durationMonths,
  };
  const valid =
    isExceptionCode(code) && isValidGround(code, facts, law) && hasMotivation(decision.motivation);
  return { code, valid };
}
