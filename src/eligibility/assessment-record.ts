import { type ContractFile } from '../contracts';
import { hundredthsFromHours } from '../shared/domain/hours';
import { type AssessmentRecord } from './assessment.entity';
import { contentKey } from './content-key';
import { type HoursResult } from './domain/verdict/assessment';
import { headlineOf } from './domain/verdict/headline';
import { type StatedFacts } from './domain/facts/register-facts';
import { RULE_BOOK_VERSION } from './domain/rules/rule-book';
import { type Outcome } from './domain/verdict/outcome';
import { type VerdictCodes } from './domain/verdict/verdict-codes';
import { valuesToKeep } from './kept-facts';
import { type SharedFacts } from './shared-facts.entity';
import { type StoredHours, type Verdict } from './verdict.entity';

/** An assessment of the register with the facts it rests on, as they were, and its word in a list. */
export interface KeptAssessment extends AssessmentRecord {
  readonly facts: StatedFacts;
  readonly headline: string;
}

/** The assessment as it is kept: codes and facts shared by all that say the same, and the values of its own. */
export interface Keeping {
  readonly record: AssessmentRecord;
  readonly verdict: Verdict;
  readonly shared: SharedFacts;
}

export function keepingOf(
  id: string,
  { contract }: ContractFile,
  facts: StatedFacts,
  codes: VerdictCodes & { assessedOn: string },
): Keeping {
  const verdict = verdictOf(facts, codes);
  const { shared, own } = valuesToKeep(facts);
  const computed = codes.hours?.computed;
  const record = {
    id,
    contractId: contract.id,
    buyerId: contract.buyerId,
    assessedOn: codes.assessedOn,
    verdictId: verdict.id,
    sharedFactsId: shared.id,
    factValues: own,
    computedHours: computed === undefined ? null : hundredthsFromHours(computed),
    supersededOn: null,
  };
  return { record, verdict, shared };
}

/** Answers that are remembered come back as the same lists: what is made of them is made once. */
const madeOf = new WeakMap<VerdictCodes['outcomes'], Map<string, Verdict>>();

function verdictOf(facts: StatedFacts, codes: VerdictCodes): Verdict {
  const others = [
    Object.entries(facts).map(([name, { origin }]) => [name, origin] as const),
    codes.hours === null ? null : storedHours(codes.hours, facts),
  ] as const;
  const key = JSON.stringify(others);
  const made = madeOf.get(codes.outcomes) ?? new Map<string, Verdict>();
  madeOf.set(codes.outcomes, made);
  const verdict = made.get(key) ?? verdictAnew(codes, ...others);
  made.set(key, verdict);
  return verdict;
}

function verdictAnew(
  { outcomes, statuses }: VerdictCodes,
  facts: Verdict['facts'],
  hours: StoredHours | null,
): Verdict {
  const content = {
    ruleBook: RULE_BOOK_VERSION,
    facts,
    outcomes: [...outcomes],
    statuses: [...statuses],
    hours,
  };
  return {
    id: contentKey(content),
    headline: headlineOf(statuses.map(([measure, status]) => ({ measure, status }))),
    socialDuty: dutyAmong(outcomes),
    ...content,
  };
}

/** A contract is under one of the two duties; the other one does not apply to its kind. */
function dutyAmong(outcomes: VerdictCodes['outcomes']): Outcome {
  const duties = outcomes.filter(([id]) => id === 'CCP-L2112-2-1' || id === 'CCP-L3114-2-1');
  return duties.find(([, outcome]) => outcome !== 'does-not-apply')?.[1] ?? 'does-not-apply';
}

/** True when a new assessment would say what the current one says, on the same facts. */
export function saysTheSame(current: AssessmentRecord | undefined, next: AssessmentRecord): boolean {
  if (current?.verdictId !== next.verdictId || current.sharedFactsId !== next.sharedFactsId) return false;
  return JSON.stringify(current.factValues) === JSON.stringify(next.factValues);
}

function storedHours({ formula, inputs, assumed }: HoursResult, facts: StatedFacts): StoredHours {
  const fixed = Object.entries(inputs).filter(([name]) => facts[name] === undefined);
  return { formula, inputs: Object.keys(inputs), fixed: Object.fromEntries(fixed), assumed };
}
