import { type Condition } from '../conditions/condition';
import { type FactName } from '../facts/facts';
import { type Landmarks, mergeLandmarks } from '../settle/landmarks';
import { type Certainty } from '../law/legal-reference';
import { type Outcome } from '../verdict/outcome';
import { type Question, settle } from '../settle/settle';
import { type Case, factsBehind, factsRead, knownValue, type Subject } from '../settle/subjects';

/** A rule of the book: what it says, where it comes from, when it applies. */
export interface Rule {
  /** Code and article, or PRA- for practice: the ids of the rule book. */
  readonly id: string;
  readonly title: string;
  /** Ids of `data/rules/references.yaml`. */
  readonly references: readonly string[];
  readonly certainty: Certainty | ((given: Case) => Certainty);
  /** French sentence: what follows when the rule applies. */
  readonly effect: (given: Case) => string;
  /** Reserves to show with the answer, in French clauses. */
  readonly cautions?: (given: Case) => readonly string[];
  readonly logic: RuleLogic;
}

/** Conditions that must all hold, asked as one question. */
export interface ConditionLogic {
  readonly kind: 'conditions';
  readonly parts: readonly Part[];
  readonly question: Question<boolean>;
  /** Every fact that the conditions read. */
  readonly facts: FactsRead;
}

/** One condition, ready to be asked alone. */
interface Part {
  readonly condition: Condition;
  readonly question: Question<boolean>;
  readonly facts: FactsRead;
}

type FactsRead = (given: Case) => readonly FactName[];

/** Either conditions, or an evaluation of its own over facts that may be missing. */
export type RuleLogic =
  ConditionLogic | { readonly kind: 'own'; readonly evaluate: (given: Case) => RuleAnswer };

/** What a rule answers, before any sentence. */
export interface RuleAnswer {
  readonly outcome: Outcome;
  readonly missing: readonly FactName[];
  /** Facts that decided, whether they are known or not. */
  readonly facts: readonly FactName[];
  /** Conditions behind the answer: all of them when it applies, the failing one when it does not. */
  readonly because: readonly Condition[];
  /** French clause that stands for the conditions where the logic has none. */
  readonly reason?: string;
}

/** The logic of a rule that applies when every condition holds. */
export function whenAll(...conditions: readonly Condition[]): ConditionLogic {
  const subjects = [...new Set(conditions.flatMap((one) => one.subjects))];
  const ofCase = conditions.flatMap(({ caseLandmarks }) => caseLandmarks ?? []);
  const question: Question<boolean> = {
    subjects,
    landmarks: (law) => mergeLandmarks(conditions.map((one) => one.landmarks(law))),
    ...(ofCase.length > 0 && { caseLandmarks: (given: Case) => mergeCaseLandmarks(ofCase, given) }),
    answer: (world, given) => conditions.every((one) => one.holds(world, given)),
  };
  const parts = conditions.map((condition) => ({
    condition,
    question: { ...condition, answer: condition.holds },
    facts: factsReadBy(condition.subjects),
  }));
  return { kind: 'conditions', parts, question, facts: factsReadBy(subjects) };
}

function mergeCaseLandmarks(
  ofCase: readonly ((given: Case) => Landmarks | null)[],
  given: Case,
): Landmarks | null {
  const found = ofCase.flatMap((one) => one(given) ?? []);
  return found.length === 0 ? null : mergeLandmarks(found);
}

/** The outcome of a rule on a contract's facts. */
export function evaluateRule({ logic }: Rule, given: Case): RuleAnswer {
  if (logic.kind === 'own') return logic.evaluate(given);
  // A condition that known facts already fail settles the rule before any state is tried.
  const failed = logic.parts.find((one) => failsOnKnownFacts(one, given));
  if (failed) return notMet(failed, given);
  const settlement = settle(logic.question, given);
  const facts = logic.facts(given);
  if (!settlement.settled)
    return { outcome: 'undetermined', missing: settlement.missing, facts, because: [] };
  if (settlement.answer) {
    return { outcome: 'applies', missing: [], facts, because: logic.parts.map(({ condition }) => condition) };
  }
  const failing = logic.parts.find((one) => failsInEveryState(one, given));
  return failing ? notMet(failing, given) : { outcome: 'does-not-apply', missing: [], facts, because: [] };
}

function notMet({ condition, facts }: Part, given: Case): RuleAnswer {
  return { outcome: 'does-not-apply', missing: [], facts: facts(given), because: [condition] };
}

function failsOnKnownFacts(one: Part, given: Case): boolean {
  const known = one.condition.subjects.every((subject) => knownValue(subject, given) !== null);
  return known && failsInEveryState(one, given);
}

function failsInEveryState({ question }: Part, given: Case): boolean {
  const settlement = settle(question, given);
  return settlement.settled && !settlement.answer;
}

// Only a chain reads other facts from one contract to the next.
function factsReadBy(subjects: readonly Subject[]): FactsRead {
  const all = namesOf(subjects, factsBehind);
  if (!subjects.some((subject) => factsBehind(subject).length > 1)) return () => all;
  return (given) => namesOf(subjects, (subject) => factsRead(subject, given.facts));
}

function namesOf(
  subjects: readonly Subject[],
  names: (subject: Subject) => readonly FactName[],
): readonly FactName[] {
  return [...new Set(subjects.flatMap(names))];
}
