import { type Condition } from './condition';
import { type FactName } from './facts';
import { mergeLandmarks } from './landmarks';
import { type Certainty } from './legal-reference';
import { type Outcome } from './outcome';
import { type Question, settle } from './settle';
import { type Case, factsBehind, knownValue, type Subject } from './subjects';

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
  readonly conditions: readonly Condition[];
  readonly question: Question<boolean>;
  /** Every fact that the conditions read. */
  readonly facts: readonly FactName[];
}

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
  const question: Question<boolean> = {
    subjects,
    landmarks: (given) => mergeLandmarks(conditions.map((one) => one.landmarks(given))),
    answer: (world, given) => conditions.every((one) => one.holds(world, given)),
  };
  return { kind: 'conditions', conditions, question, facts: namesOf(subjects) };
}

/** The outcome of a rule on a contract's facts. */
export function evaluateRule({ logic }: Rule, given: Case): RuleAnswer {
  if (logic.kind === 'own') return logic.evaluate(given);
  // A condition that known facts already fail settles the rule before any state is tried.
  const failed = logic.conditions.find((one) => failsOnKnownFacts(one, given));
  if (failed) return notMet(failed);
  const settlement = settle(logic.question, given);
  const facts = logic.facts;
  if (!settlement.settled)
    return { outcome: 'undetermined', missing: settlement.missing, facts, because: [] };
  if (settlement.answer) return { outcome: 'applies', missing: [], facts, because: logic.conditions };
  const failing = logic.conditions.find((one) => failsInEveryState(one, given));
  return failing ? notMet(failing) : { outcome: 'does-not-apply', missing: [], facts, because: [] };
}

function notMet(failing: Condition): RuleAnswer {
  return { outcome: 'does-not-apply', missing: [], facts: namesOf(failing.subjects), because: [failing] };
}

function failsOnKnownFacts(one: Condition, given: Case): boolean {
  const known = one.subjects.every((subject) => knownValue(subject, given) !== null);
  return known && failsInEveryState(one, given);
}

function failsInEveryState(one: Condition, given: Case): boolean {
  const question = { subjects: one.subjects, landmarks: one.landmarks, answer: one.holds };
  const settlement = settle(question, given);
  return settlement.settled && !settlement.answer;
}

function namesOf(subjects: readonly Subject[]): readonly FactName[] {
  return [...new Set(subjects.flatMap(factsBehind))];
}
