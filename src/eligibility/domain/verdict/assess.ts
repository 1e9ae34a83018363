import { type SettledStatus } from './outcome';
import { answersOf } from './verdict-codes';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Assessment, type MeasureResult, type ParameterUse, type RuleResult } from './assessment';
import { computeHours } from '../hours/compute-hours';
import { type EligibilityFacts, type FactName } from '../facts/facts';
import { factsJson, knownFacts } from '../facts/facts-json';
import { hoursResult } from '../hours/hours-result';
import { type Law } from '../law/law';
import { type Measure } from '../measures/measure';
import { type ParameterReading } from '../law/parameters';
import { type Rule, type RuleAnswer } from '../rules/rule';
import { RULE_BOOK_VERSION } from '../rules/rule-book';
import { type FactOrigins, missingSentence, resultMessage } from '../sentences/result-message';
import { type Settlement } from '../settle/settle';
import { type Case, caseOf } from '../settle/subjects';

export interface AssessOptions {
  /** The day of the assessment, shown with it; no rule reads it. */
  readonly on: CalendarDate;
  readonly law: Law;
  /** French note on each fact that the register derived. */
  readonly origins?: FactOrigins;
}

/** Every rule and every measure on a contract's facts, with the hours of an integration clause. */
export function assess(facts: EligibilityFacts, { on, law, origins = {} }: AssessOptions): Assessment {
  const given = caseOf(facts, law);
  const { rules, measures } = answersOf(given);
  return {
    id: facts.id,
    assessedOn: on,
    ruleBook: RULE_BOOK_VERSION,
    facts: factsJson(facts),
    results: rules.map((each) => ruleResult(each, given, origins)),
    measures: measures.map((each) => measureResult(each, given)),
    hours: hoursResult(computeHours(given)),
  };
}

function ruleResult(
  [rule, answer]: readonly [Rule, RuleAnswer],
  given: Case,
  origins: FactOrigins,
): RuleResult {
  const certainty = typeof rule.certainty === 'function' ? rule.certainty(given) : rule.certainty;
  const readings = distinctReadings(answer.because.flatMap((condition) => condition.readings(given)));
  return {
    ruleId: rule.id,
    title: rule.title,
    outcome: answer.outcome,
    certainty,
    references: given.law.once(rule, () => rule.references.map((id) => given.law.reference(id))),
    factsUsed: knownFacts(given.facts, withNotification(answer.facts, given.facts)),
    factsMissing: answer.missing,
    parameters: readings.map(parameterUse),
    // Made when it is read: a person is not told of the rules that do not apply.
    get message() {
      return resultMessage({ rule, answer, given, origins, certainty, readings });
    },
  };
}

function measureResult(
  [{ id, ruleIds, message }, settlement]: readonly [Measure, Settlement<SettledStatus>],
  given: Case,
): MeasureResult {
  if (settlement.settled) {
    const status = settlement.answer;
    return { measure: id, status, ruleIds, factsMissing: [], message: message(status, given) };
  }
  const { missing } = settlement;
  return {
    measure: id,
    status: 'undetermined',
    ruleIds,
    factsMissing: missing,
    message: missingSentence(missing, given),
  };
}

// Without a launch, the notification bounds it: it was used, though it never stands for the launch.
function withNotification(names: readonly FactName[], facts: EligibilityFacts): readonly FactName[] {
  return names.includes('launchedOn') && facts.launchedOn === null ? [...names, 'notifiedOn'] : names;
}

function distinctReadings(readings: readonly ParameterReading[]): readonly ParameterReading[] {
  return readings.filter(
    (one, index) => readings.findIndex((other) => other.parameter === one.parameter) === index,
  );
}

function parameterUse({ parameter, period }: ParameterReading): ParameterUse {
  const { value, from, to, certainty } = period;
  return { id: parameter.id, label: parameter.label, value, from, to, certainty };
}
