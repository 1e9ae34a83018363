import { type Condition } from '../conditions/condition';
import { type FactName } from '../facts/facts';
import { type Certainty } from '../law/legal-reference';
import { type ParameterReading } from '../law/parameters';
import { type Outcome } from '../verdict/outcome';
import { areKnown, type Question, remembered, settle, together } from '../settle/settle';
import {
  type Case,
  factsBehind,
  factsRead,
  type Known,
  knownOf,
  type Subject,
  type World,
} from '../settle/subjects';

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
  /** The answer when all of them hold. */
  readonly met: Answered;
}

/** One condition, ready to be asked alone. */
interface Part {
  readonly condition: Condition;
  readonly question: Question<boolean>;
  /** The answer when it does not hold. */
  readonly unmet: Answered;
}

type FactsRead = (given: Case) => readonly FactName[];
type Answered = (given: Case) => RuleAnswer;

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

/** How sure its text is, for this launch where that depends on it. */
export function certaintyOf({ certainty }: Rule, given: Case): Certainty {
  return typeof certainty === 'function' ? certainty(given) : certainty;
}

/** Values of the law behind an answer, each once. */
export function readingsOf({ because }: RuleAnswer, given: Case): readonly ParameterReading[] {
  const readings = because.flatMap((condition) => condition.readings(given));
  return readings.filter(
    (one, index) => readings.findIndex((other) => other.parameter === one.parameter) === index,
  );
}

/** The logic of a rule that applies when every condition holds. */
export function whenAll(...conditions: readonly Condition[]): ConditionLogic {
  const question: Question<boolean> = {
    ...together(conditions),
    answer: (world, given) => conditions.every((one) => one.holds(world, given)),
  };
  const parts = conditions.map((condition) => ({
    condition,
    question: { ...condition, answer: condition.holds },
    unmet: answered('does-not-apply', condition.subjects, [condition]),
  }));
  return {
    kind: 'conditions',
    parts,
    question,
    facts: factsReadBy(question.subjects),
    met: answered('applies', question.subjects, conditions),
  };
}

/** The outcome of a rule on a contract's facts. */
export function evaluateRule({ logic }: Rule, given: Case): RuleAnswer {
  if (logic.kind === 'own') return logic.evaluate(given);
  const known = knownOf(given);
  // A condition that known facts already fail settles the rule before any state is tried.
  const failed = logic.parts.find((one) => failsOnKnownFacts(one, known, given));
  if (failed) return failed.unmet(given);
  if (areKnown(logic.question.subjects, known)) return logic.met(given);
  return remembered(logic, logic.question, given, () => answerAnew(logic, given));
}

function answerAnew(logic: ConditionLogic, given: Case): RuleAnswer {
  const settlement = settle(logic.question, given);
  const facts = logic.facts(given);
  if (!settlement.settled)
    return { outcome: 'undetermined', missing: settlement.missing, facts, because: [] };
  if (settlement.answer) return logic.met(given);
  const failing = logic.parts.find((one) => failsInEveryState(one, given));
  return failing ? failing.unmet(given) : { outcome: 'does-not-apply', missing: [], facts, because: [] };
}

/** The answer that these conditions give: the same object for all contracts, where they read the same facts of each. */
function answered(outcome: Outcome, subjects: readonly Subject[], because: readonly Condition[]): Answered {
  const facts = factsReadBy(subjects);
  if (subjects.some(isChain)) return (given) => ({ outcome, missing: [], facts: facts(given), because });
  const always = { outcome, missing: [], facts: namesOf(subjects, factsBehind), because };
  return () => always;
}

function failsOnKnownFacts({ condition }: Part, known: Known, given: Case): boolean {
  return areKnown(condition.subjects, known) && !condition.holds(known as World, given);
}

function failsInEveryState({ question }: Part, given: Case): boolean {
  const settlement = settle(question, given);
  return settlement.settled && !settlement.answer;
}

// Only a chain reads other facts from one contract to the next.
function factsReadBy(subjects: readonly Subject[]): FactsRead {
  const all = namesOf(subjects, factsBehind);
  if (!subjects.some(isChain)) return () => all;
  return (given) => namesOf(subjects, (subject) => factsRead(subject, given.facts));
}

function namesOf(
  subjects: readonly Subject[],
  names: (subject: Subject) => readonly FactName[],
): readonly FactName[] {
  return [...new Set(subjects.flatMap(names))];
}

function isChain(subject: Subject): boolean {
  return factsBehind(subject).length > 1;
}
