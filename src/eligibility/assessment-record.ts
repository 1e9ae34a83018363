import { type ContractFile } from '../contracts';
import { hundredthsFromHours } from '../shared/domain/hours';
import { type AssessmentRecord } from './assessment.entity';
import { headlineOf } from './domain/headline';
import { type StatedFacts } from './domain/register-facts';
import { RULE_BOOK_VERSION } from './domain/rule-book';
import { type VerdictCodes } from './domain/verdict-codes';

/** The assessment as it is kept: codes and facts, from which every sentence is made again. */
export function recordOf(
  id: string,
  { contract, procedure }: ContractFile,
  facts: StatedFacts,
  codes: VerdictCodes & { assessedOn: string },
): AssessmentRecord {
  const duty = procedure.contractKind === 'concession' ? 'CCP-L3114-2-1' : 'CCP-L2112-2-1';
  const computed = codes.hours?.computed;
  const measures = codes.statuses.map(([measure, status]) => ({ measure, status }));
  return {
    id,
    contractId: contract.id,
    buyerId: contract.buyerId,
    assessedOn: codes.assessedOn,
    ruleBook: RULE_BOOK_VERSION,
    facts,
    outcomes: [...codes.outcomes],
    statuses: [...codes.statuses],
    hours: codes.hours,
    computedHours: computed === undefined ? null : hundredthsFromHours(computed),
    headline: headlineOf(measures),
    socialCondition: measures.find(({ measure }) => measure === 'social-condition')?.status ?? 'undetermined',
    socialDuty: codes.outcomes.find(([ruleId]) => ruleId === duty)?.[1] ?? 'undetermined',
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
