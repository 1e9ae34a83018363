import { type Formula } from '../hours/hours-formula';
import { formulaNeeds } from '../hours/hours-of-case';
import { type FactName } from '../facts/facts';
import { type RuleAnswer, type RuleLogic } from './rule';
import { type Case, factsRead } from '../settle/subjects';

const REASONS: Readonly<Record<Formula, string>> = {
  'PRA-CALC-1': 'le personnel de propreté est repris, une autre formule sert',
  'PRA-CALC-2': "aucune reprise de personnel de propreté n'est indiquée, la formule usuelle sert",
};

/**
 * `inputs` are its facts beside the value. A formula applies when it is the one chosen and each input is given or assumed; it is undetermined
 * until then (rules.md, PRA-CALC). At most one of the two applies.
 */
export function whenChosen(formula: Formula, inputs: readonly FactName[]): RuleLogic {
  return { kind: 'own', evaluate: (given) => evaluate(formula, inputs, given) };
}

function evaluate(formula: Formula, inputs: readonly FactName[], given: Case): RuleAnswer {
  const needs = formulaNeeds(given);
  const chosen: readonly FactName[] = ['cpv', 'transferredMonthlyHours'];
  if (needs.formula !== null && needs.formula !== formula) {
    return { outcome: 'does-not-apply', missing: [], facts: chosen, because: [], reason: REASONS[formula] };
  }
  const missing = needs.missing[formula];
  const facts = [...new Set([...chosen, ...factsRead('hoursValue', given.facts), ...inputs])];
  return { outcome: missing.length > 0 ? 'undetermined' : 'applies', missing, facts, because: [] };
}
