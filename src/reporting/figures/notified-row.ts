import { decisionLabel } from '../../eligibility/domain/decisions/decision';
import { hasMotivation, isExceptionCode, isValidGround } from '../../eligibility/domain/verdict/exceptions';
import { type Law } from '../../eligibility/domain/law/law';
import { type ExceptionOfRow, type NotifiedContractRow } from '../domain/rows';
import { type NotifiedContract } from './notified-contracts.repository';

const FRAMEWORK = /accord.?cadre/i;

/** The row that indicators count, from a contract of the register; null before it is notified. */
export function notifiedRow(notified: NotifiedContract, law: Law): NotifiedContractRow | null {
  const { contract, procedure } = notified;
  const notifiedOn = contract.notifiedOn ?? contract.signedOn;
  if (notifiedOn === null) return null;
  return {
    contractId: contract.id,
    buyerId: contract.buyerId,
    procedureId: contract.procedureId,
    decpId: contract.decpId ?? procedure.reference,
    lotNumber: contract.lot,
    subject: contract.subject ?? '',
    cpv: contract.cpv,
    service: procedure.service,
    contractKind: procedure.contractKind,
    nature: procedure.nature,
    holders: notified.holders.map(({ name, identifier }) => ({
      name: name ?? identifier ?? '',
      identifier: identifier ?? '',
    })),
    notifiedOn,
    launchedOn: procedure.launchedOn,
    initialAmount: contract.initialAmount,
    amountSetAside: contract.initialAmountDoubt,
    maximumAmount: contract.maximumAmount,
    isFramework:
      contract.maximumAmount !== null || (contract.techniques ?? []).some((each) => FRAMEWORK.test(each)),
    socialConsiderations: contract.socialConsiderations,
    environmentalConsiderations: contract.environmentalConsiderations,
    reservation: contract.reservation,
    socialCriterionWeight: contract.socialCriterionWeight,
    environmentalCriterionWeight: contract.environmentalCriterionWeight,
    hoursRetained: notified.retainedHours,
    socialDuty: notified.socialDuty as NotifiedContractRow['socialDuty'],
    exception: exceptionOf(notified, law),
    decision: notified.decision === null ? null : decisionLabel(notified.decision),
  };
}

function exceptionOf({ decision, contract, procedure }: NotifiedContract, law: Law): ExceptionOfRow | null {
  const code = decision?.exceptionCode ?? null;
  if (decision === null || code === null) return null;
  const facts = {
    contractKind: procedure.contractKind,
    nature: procedure.nature,
    durationMonths: contract.durationMonths,
  };
  const valid =
    isExceptionCode(code) && isValidGround(code, facts, law) && hasMotivation(decision.motivation);
  return { code, motivation: decision.motivation ?? '', valid };
}
