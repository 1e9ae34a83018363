import { type ContractFile } from '../contracts';
import { hundredthsFromHours } from '../shared/domain/hours';
import { type AssessmentRecord } from './assessment.entity';
import { type Assessment } from './domain/assessment';
import { headlineOf } from './domain/headline';
import { type StatedFacts } from './domain/register-facts';

/** The assessment as it is kept: codes and facts, from which every sentence is made again. */
export function recordOf(
  id: string,
  { contract, procedure }: ContractFile,
  facts: StatedFacts,
  assessment: Assessment,
): AssessmentRecord {
  const duty = procedure.contractKind === 'concession' ? 'CCP-L3114-2-1' : 'CCP-L2112-2-1';
  const computed = assessment.hours?.computed;
  return {
    id,
    contractId: contract.id,
    buyerId: contract.buyerId,
    assessedOn: assessment.assessedOn,
    ruleBook: assessment.ruleBook,
    facts,
    outcomes: assessment.results.map(
      ({ ruleId, outcome, factsMissing }) => [ruleId, outcome, factsMissing] as const,
    ),
    statuses: assessment.measures.map(({ measure, status }) => [measure, status] as const),
    hours: assessment.hours,
    computedHours: computed === undefined ? null : hundredthsFromHours(computed),
    headline: headlineOf(assessment.measures),
    socialCondition:
      assessment.measures.find(({ measure }) => measure === 'social-condition')?.status ?? 'undetermined',
    socialDuty: assessment.results.find(({ ruleId }) => ruleId === duty)?.outcome ?? 'undetermined',
    supersededOn: null,
  };
}

/** True when a new assessment would say what the current one says, on the same facts. */
export function saysTheSame(current: AssessmentRecord | undefined, next: AssessmentRecord): boolean {
  if (!current || current.ruleBook !== next.ruleBook) return false;
  const of = ({ facts, outcomes, statuses, hours }: AssessmentRecord): string =>
    JSON.stringify([facts, outcomes, statuses, hours]);
  return of(current) === of(next);
}
