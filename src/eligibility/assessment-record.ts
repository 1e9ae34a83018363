import { hundredthsFromHours } from '../shared/domain/hours';
import { type AssessmentRecord } from './assessment.entity';
import { contentKey } from './content-key';
import { type HoursResult } from './domain/verdict/assessment';
import { headlineOf } from './domain/verdict/headline';
import { type StatedFacts } from './domain/facts/register-facts';
import { RULE_BOOK_VERSION } from './domain/rules/rule-book';
import { type Outcome } from './domain/verdict/outcome';
import { type VerdictCodes } from './domain/verdict/verdict-codes';
import { type FactsForm, factsToKeep } from './kept-facts';
import { type SharedFacts } from './shared-facts.entity';
import { type StoredHours, type Verdict } from './verdict.entity';

/** An assessment of the register with the facts it rests on, as they were, and its word in a list. */
export interface KeptAssessment extends AssessmentRecord {
  readonly facts: StatedFacts;
  readonly headline: string;
}

/** What is kept of an assessment: codes and facts shared by all that say the same, and the values of its own. */
export interface Keeping {
  readonly verdict: Verdict;
  readonly shared: SharedFacts;
  readonly own: readonly unknown[];
  /** Hours computed, as decimal text. */
  readonly computed: string | null;
}

/** The assessment in force as far as another may say the same. */
export interface InForce extends Pick<
  AssessmentRecord,
  'id' | 'contractId' | 'buyerId' | 'verdictId' | 'sharedFactsId'
> {
  /** As JSON. */
  readonly factValues: string;
}

export function keepingOf(facts: StatedFacts, codes: VerdictCodes): Keeping {
  const { form, own } = factsToKeep(facts);
  const computed = codes.hours?.computed ?? null;
  return { verdict: verdictOf(form, facts, codes), shared: form.shared, own, computed };
}

/** True when a new assessment would say what the one in force says, on the same facts. */
export function saysTheSame(current: InForce, { verdict, shared, own }: Keeping): boolean {
  return (
    current.verdictId === verdict.id &&
    current.sharedFactsId === shared.id &&
    current.factValues === JSON.stringify(own)
  );
}

export function recordOf(
  { verdict, shared, own, computed }: Keeping,
  of: Pick<AssessmentRecord, 'id' | 'contractId' | 'buyerId' | 'assessedOn'>,
): AssessmentRecord {
  return {
    ...of,
    verdictId: verdict.id,
    sharedFactsId: shared.id,
    factValues: own,
    computedHours: computed === null ? null : hundredthsFromHours(computed),
    supersededOn: null,
  };
}

/** Answers that are remembered come back as the same lists: what is made of them is made once. */
const madeOf = new WeakMap<VerdictCodes['outcomes'], WeakMap<FactsForm, Map<string, Verdict>>>();

function verdictOf(form: FactsForm, facts: StatedFacts, codes: VerdictCodes): Verdict {
  const byForm = madeOf.get(codes.outcomes) ?? new WeakMap<FactsForm, Map<string, Verdict>>();
  madeOf.set(codes.outcomes, byForm);
  const made = byForm.get(form) ?? new Map<string, Verdict>();
  byForm.set(form, made);
  const key = codes.hours === null ? '' : keyOf(codes.hours, facts);
  const verdict = made.get(key) ?? verdictAnew(form, facts, codes);
  made.set(key, verdict);
  return verdict;
}

/** What is stored of hours beside the facts. */
function keyOf({ formula, inputs, assumed }: HoursResult, facts: StatedFacts): string {
  let key = `${formula} ${assumed.join(' ')}`;
  for (const name in inputs) key += facts[name] === undefined ? `|${name} ${inputs[name]}` : `|${name}`;
  return key;
}

function verdictAnew(
  { facts: known }: FactsForm,
  facts: StatedFacts,
  { outcomes, statuses, hours }: VerdictCodes,
): Verdict {
  const content = {
    ruleBook: RULE_BOOK_VERSION,
    facts: known,
    outcomes: [...outcomes],
    statuses: [...statuses],
    hours: hours === null ? null : storedHours(hours, facts),
  };
  return {
    id: contentKey(JSON.stringify(content)),
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

function storedHours({ formula, inputs, assumed }: HoursResult, facts: StatedFacts): StoredHours {
  const fixed = Object.entries(inputs).filter(([name]) => facts[name] === undefined);
  return { formula, inputs: Object.keys(inputs), fixed: Object.fromEntries(fixed), assumed };
}
