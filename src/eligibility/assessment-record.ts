import { createHash } from 'node:crypto';
import { type ContractFile } from '../contracts';
import { hundredthsFromHours } from '../shared/domain/hours';
import { type AssessmentRecord } from './assessment.entity';
import { type HoursResult } from './domain/verdict/assessment';
import { headlineOf } from './domain/verdict/headline';
import { type StatedFacts } from './domain/facts/register-facts';
import { RULE_BOOK_VERSION } from './domain/rules/rule-book';
import { type VerdictCodes } from './domain/verdict/verdict-codes';
import { type StoredHours, type Verdict } from './verdict.entity';

/** An assessment of the register with the facts it rests on, as they were. */
export interface KeptAssessment extends AssessmentRecord {
  readonly facts: StatedFacts;
}

/** The assessment as it is kept: codes shared by all that say the same, and the values of its facts. */
export function recordOf(
  id: string,
  { contract, procedure }: ContractFile,
  facts: StatedFacts,
  codes: VerdictCodes & { assessedOn: string },
): { readonly record: AssessmentRecord; readonly verdict: Verdict } {
  const duty = procedure.contractKind === 'concession' ? 'CCP-L3114-2-1' : 'CCP-L2112-2-1';
  const computed = codes.hours?.computed;
  const measures = codes.statuses.map(([measure, status]) => ({ measure, status }));
  const verdict = verdictOf(facts, codes);
  const record = {
    id,
    contractId: contract.id,
    buyerId: contract.buyerId,
    assessedOn: codes.assessedOn,
    verdictId: verdict.id,
    factValues: Object.values(facts).map(({ value }) => value),
    computedHours: computed === undefined ? null : hundredthsFromHours(computed),
    headline: headlineOf(measures),
    socialCondition: measures.find(({ measure }) => measure === 'social-condition')?.status ?? 'undetermined',
    socialDuty: codes.outcomes.find(([ruleId]) => ruleId === duty)?.[1] ?? 'undetermined',
    supersededOn: null,
  };
  return { record, verdict };
}

/** True when a new assessment would say what the current one says, on the same facts. */
export function saysTheSame(current: AssessmentRecord | undefined, next: AssessmentRecord): boolean {
  if (current?.verdictId !== next.verdictId) return false;
  return JSON.stringify(current.factValues) === JSON.stringify(next.factValues);
}

/** The facts that an assessment was made on, each with its origin. */
export function factsOf({ factValues }: AssessmentRecord, { facts }: Verdict): StatedFacts {
  return Object.fromEntries(
    facts.map(([name, origin], index) => [name, { value: factValues[index], origin }]),
  );
}

function verdictOf(facts: StatedFacts, { outcomes, statuses, hours }: VerdictCodes): Verdict {
  const content = {
    ruleBook: RULE_BOOK_VERSION,
    facts: Object.entries(facts).map(([name, { origin }]) => [name, origin] as const),
    outcomes: [...outcomes],
    statuses: [...statuses],
    hours: hours === null ? null : storedHours(hours, facts),
  };
  return { id: keyOf(JSON.stringify(content)), ...content };
}

function storedHours({ formula, inputs, assumed }: HoursResult, facts: StatedFacts): StoredHours {
  const fixed = Object.entries(inputs).filter(([name]) => facts[name] === undefined);
  return { formula, inputs: Object.keys(inputs), fixed: Object.fromEntries(fixed), assumed };
}

/** 132 bits of SHA-256: enough that two different answers never share one. */
function keyOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
