import { type FactName, type EligibilityFacts } from '../facts/facts';
import { knownFacts } from '../facts/facts-json';
import { type ParameterReading } from '../law/parameters';
import { certaintyOf, readingsOf } from '../rules/rule';
import { type FactOrigins } from '../sentences/remembered-sentence';
import { type Case } from '../settle/subjects';
import { type ParameterUse, type RuleResult } from './assessment';
import { type Answers } from './verdict-codes';

type Answered = Answers['rules'][number];

/** Everything that is said of a rule. */
export function ruleResult(
  [rule, answer, sentence]: Answered,
  given: Case,
  origins: FactOrigins,
): RuleResult {
  const { law, facts } = given;
  return {
    ruleId: rule.id,
    title: rule.title,
    outcome: answer.outcome,
    certainty: certaintyOf(rule, given),
    references: law.once(rule, () => rule.references.map((id) => law.reference(id))),
    factsUsed: knownFacts(facts, withNotification(answer.facts, facts)),
    factsMissing: answer.missing,
    parameters: readingsOf(answer, given).map(parameterUse),
    message: sentence.of(given, origins),
  };
}

// Without a launch, the notification bounds it: it was used, though it never stands for the launch.
function withNotification(names: readonly FactName[], facts: EligibilityFacts): readonly FactName[] {
  return names.includes('launchedOn') && facts.launchedOn === null ? [...names, 'notifiedOn'] : names;
}

function parameterUse({ parameter, period }: ParameterReading): ParameterUse {
  const { value, from, to, certainty } = period;
  return { id: parameter.id, label: parameter.label, value, from, to, certainty };
}
