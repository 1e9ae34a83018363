import { type HoursResult } from './assessment';
import { computeHours } from '../hours/compute-hours';
import { type EligibilityFacts, type FactName } from '../facts/facts';
import { hoursResult } from '../hours/hours-result';
import { type Law } from '../law/law';
import { type Measure, type MeasureId } from '../measures/measure';
import { MEASURES } from '../measures/measure-book';
import { type MeasureStatus, type Outcome, type SettledStatus } from './outcome';
import { evaluateRule, type Rule, type RuleAnswer } from '../rules/rule';
import { RULE_BOOK } from '../rules/rule-book';
import { remembered, settle, type Settlement, together } from '../settle/settle';
import { type Case, caseOf } from '../settle/subjects';

/** The answers of an assessment as codes: what is stored, and from which its sentences are made again. */
export interface VerdictCodes {
  readonly outcomes: readonly (readonly [ruleId: string, outcome: Outcome, missing: readonly FactName[]])[];
  readonly statuses: readonly (readonly [measure: MeasureId, status: MeasureStatus])[];
  readonly hours: HoursResult | null;
}

/** What the whole book answers: the codes, and what sentences are made from. */
interface Answers extends Omit<VerdictCodes, 'hours'> {
  readonly rules: readonly (readonly [Rule, RuleAnswer])[];
  readonly measures: readonly (readonly [Measure, Settlement<SettledStatus>])[];
}

/** All questions together: contracts whose facts lie between the same landmarks of all have the same answers. */
const WHOLE_BOOK = together([
  ...RULE_BOOK.flatMap(({ logic }) => (logic.kind === 'conditions' ? [logic.question] : [])),
  ...MEASURES.map(({ question }) => question),
]);

/** Every rule and every measure on a contract's facts, without a sentence: a register is assessed so. */
export function verdictCodes(facts: EligibilityFacts, law: Law): VerdictCodes {
  const given = caseOf(facts, law);
  const { outcomes, statuses } = answersOf(given);
  return { outcomes, statuses, hours: hoursResult(computeHours(given)) };
}

/** The answers of the book, of which a case asks once and cases that are alike together. */
export function answersOf(given: Case): Answers {
  return given.law.once(given, () => remembered(WHOLE_BOOK, WHOLE_BOOK, given, () => answersTo(given)));
}

/** The same answers, worked out. */
export function answersTo(given: Case): Answers {
  const rules = RULE_BOOK.map((rule) => [rule, evaluateRule(rule, given)] as const);
  const measures = MEASURES.map((measure) => [measure, settle(measure.question, given)] as const);
  return {
    rules,
    measures,
    outcomes: rules.map(([{ id }, { outcome, missing }]) => [id, outcome, missing] as const),
    statuses: measures.map(([{ id }, one]) => [id, one.settled ? one.answer : 'undetermined'] as const),
  };
}
