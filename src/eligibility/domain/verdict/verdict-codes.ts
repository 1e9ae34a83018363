import { type HoursResult } from './assessment';
import { type EligibilityFacts, type FactName } from '../facts/facts';
import { hoursOf } from '../hours/hours-result';
import { type Law } from '../law/law';
import { type Measure, type MeasureId } from '../measures/measure';
import { MEASURES } from '../measures/measure-book';
import { type MeasureStatus, type Outcome, type SettledStatus } from './outcome';
import { evaluateRule, type Rule, type RuleAnswer } from '../rules/rule';
import { MeasureSentence } from '../sentences/measure-messages';
import { ResultSentence } from '../sentences/result-message';
import { RULE_BOOK } from '../rules/rule-book';
import { remembered, settle, type Settlement, together } from '../settle/settle';
import { type Case, caseOf, onceOf } from '../settle/subjects';

/** The answers of an assessment as codes: what is stored, and from which its sentences are made again. */
export interface VerdictCodes {
  readonly outcomes: readonly (readonly [ruleId: string, outcome: Outcome, missing: readonly FactName[]])[];
  readonly statuses: readonly (readonly [measure: MeasureId, status: MeasureStatus])[];
  readonly hours: HoursResult | null;
}

/** What the whole book answers: the codes, and what sentences are made from. */
export interface Answers extends Omit<VerdictCodes, 'hours'> {
  readonly rules: readonly (readonly [Rule, RuleAnswer, ResultSentence])[];
  readonly measures: readonly (readonly [Measure, Settlement<SettledStatus>, MeasureSentence])[];
}

/** All questions together: contracts whose facts lie between the same landmarks of all have the same answers. */
const WHOLE_BOOK = together([
  ...RULE_BOOK.flatMap(({ logic }) => (logic.kind === 'conditions' ? [logic.question] : [])),
  ...MEASURES.map(({ question }) => question),
]);

/** Every rule and every measure on a contract's facts, without a sentence: a register is assessed so. */
export function verdictCodes(facts: EligibilityFacts, law: Law): VerdictCodes {
  return codesOf(caseOf(facts, law));
}

export function codesOf(given: Case): VerdictCodes {
  const { outcomes, statuses } = answersOf(given);
  return { outcomes, statuses, hours: hoursOf(given) };
}

/** The answers of the book, of which a case asks once and cases that are alike together. */
export function answersOf(given: Case): Answers {
  return onceOf(given, rememberedAnswers);
}

function rememberedAnswers(given: Case): Answers {
  return remembered(WHOLE_BOOK, WHOLE_BOOK, given, () => answersTo(given));
}

/** The same answers, worked out. */
export function answersTo(given: Case): Answers {
  const { law } = given;
  const rules = RULE_BOOK.map((rule) => {
    const answer = sharedAnswer(rule, evaluateRule(rule, given), law);
    return [rule, answer, law.once(answer, () => new ResultSentence(rule, answer))] as const;
  });
  const measures = MEASURES.map((measure) => {
    const settlement = sharedSettlement(measure, settle(measure.question, given), law);
    return [
      measure,
      settlement,
      law.once(settlement, () => new MeasureSentence(measure, settlement)),
    ] as const;
  });
  return {
    rules,
    measures,
    outcomes: rules.map(([{ id }, { outcome, missing }]) => [id, outcome, missing] as const),
    statuses: measures.map(([{ id }, one]) => [id, one.settled ? one.answer : 'undetermined'] as const),
  };
}

/** Equal answers of a rule are one, so that what is said of them is remembered for all contracts that have them. */
function sharedAnswer(rule: Rule, answer: RuleAnswer, law: Law): RuleAnswer {
  const { logic } = rule;
  const parts = logic.kind === 'conditions' ? logic.parts : [];
  const because = parts.map(({ condition }) => answer.because.includes(condition));
  const key = [answer.outcome, answer.missing, answer.facts, because, answer.reason].join('|');
  return law.remembered(rule, key, () => answer);
}

/** The same of a measure. */
function sharedSettlement(
  measure: Measure,
  settlement: Settlement<SettledStatus>,
  law: Law,
): Settlement<SettledStatus> {
  const key = settlement.settled ? settlement.answer : `? ${settlement.missing.join(' ')}`;
  return law.remembered(measure, key, () => settlement);
}
