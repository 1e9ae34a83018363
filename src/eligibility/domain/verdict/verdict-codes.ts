import { type HoursResult } from './assessment';
import { computeHours } from '../hours/compute-hours';
import { type EligibilityFacts, type FactName } from '../facts/facts';
import { hoursResult } from '../hours/hours-result';
import { type Law } from '../law/law';
import { type MeasureId } from '../measures/measure';
import { MEASURES } from '../measures/measure-book';
import { type MeasureStatus, type Outcome } from './outcome';
import { evaluateRule } from '../rules/rule';
import { RULE_BOOK } from '../rules/rule-book';
import { remembered, settle, together } from '../settle/settle';
import { type Case, caseOf } from '../settle/subjects';

/** The answers of an assessment as codes: what is stored, and from which its sentences are made again. */
export interface VerdictCodes {
  readonly outcomes: readonly (readonly [ruleId: string, outcome: Outcome, missing: readonly FactName[]])[];
  readonly statuses: readonly (readonly [measure: MeasureId, status: MeasureStatus])[];
  readonly hours: HoursResult | null;
}

type Answers = Omit<VerdictCodes, 'hours'>;

/** All questions together: contracts whose facts lie between the same landmarks of all have the same answers. */
const WHOLE_BOOK = together([
  ...RULE_BOOK.flatMap(({ logic }) => (logic.kind === 'conditions' ? [logic.question] : [])),
  ...MEASURES.map(({ question }) => question),
]);

/** Every rule and every measure on a contract's facts, without a sentence: a register is assessed so. */
export function verdictCodes(facts: EligibilityFacts, law: Law): VerdictCodes {
  const given = caseOf(facts, law);
  const answers = remembered(WHOLE_BOOK, WHOLE_BOOK, given, () => answersTo(given));
  return { ...answers, hours: hoursResult(computeHours(given)) };
}

/** The same answers, worked out. */
export function answersTo(given: Case): Answers {
  return {
    outcomes: RULE_BOOK.map((rule) => {
      const { outcome, missing } = evaluateRule(rule, given);
      return [rule.id, outcome, missing] as const;
    }),
    statuses: MEASURES.map(({ id, question }) => {
      const settlement = settle(question, given);
      return [id, settlement.settled ? settlement.answer : 'undetermined'] as const;
    }),
  };
}
