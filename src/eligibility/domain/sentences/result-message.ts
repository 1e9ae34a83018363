import { type FactName, FACTS } from '../facts/facts';
import { type Certainty } from '../law/legal-reference';
import { type ParameterReading } from '../law/parameters';
import { type Rule, type RuleAnswer } from '../rules/rule';
import { type Case } from '../settle/subjects';
import { launchWords } from './fact-words';
import { asSentence, listed, longDate } from '../../../shared/domain/french';

/** Where a derived fact comes from, in French: "déduit du CPV", "montant attribué, à défaut d'estimation". */
export type FactOrigins = { readonly [F in FactName]?: string };

export interface ResultContext {
  readonly rule: Rule;
  readonly answer: RuleAnswer;
  readonly given: Case;
  readonly origins: FactOrigins;
  readonly certainty: Certainty;
  readonly readings: readonly ParameterReading[];
}

/** The sentence of a result: the answer, why, on which derived facts, and what remains to be checked. */
export function resultMessage(context: ResultContext): string {
  const parts = [mainSentence(context), derivedSentence(context), checkSentence(context)];
  return parts.filter((part) => part !== '').join(' ');
}

/** What is missing, in one clause. */
export function missingSentence(missing: readonly FactName[], given: Case): string {
  const { facts } = given;
  const bounded = facts.launchedOn === null && facts.notifiedOn !== null;
  const launch = bounded ? `${FACTS.launchedOn.words} (${launchWords(facts)})` : FACTS.launchedOn.words;
  const words = listed(missing.map((name) => (name === 'launchedOn' ? launch : FACTS[name].words)));
  return `À déterminer : il manque ${words}.`;
}

function mainSentence({ rule, answer, given }: ResultContext): string {
  if (answer.outcome === 'undetermined') return missingSentence(answer.missing, given);
  if (answer.outcome === 'applies') {
    const reasons = answer.because.map((one) => one.met(given));
    const why = reasons.length === 0 ? '' : ` Pourquoi : ${reasons.join(' ; ')}.`;
    return `${asSentence(rule.effect(given))}${why}`;
  }
  if (answer.reason !== undefined) return `Ne s'applique pas : ${answer.reason}.`;
  const [failing] = answer.because;
  if (failing) return `Ne s'applique pas : ${failing.unmet(given)}.`;
  return "Ne s'applique pas, quels que soient les faits qui manquent.";
}

function derivedSentence({ answer, origins }: ResultContext): string {
  const derived = answer.facts.flatMap((name) => {
    const origin = origins[name];
    return origin === undefined ? [] : [`${FACTS[name].words} (${origin})`];
  });
  return derived.length === 0 ? '' : `Repose sur ${listed(derived)}.`;
}

function checkSentence({ rule, answer, given, certainty, readings }: ResultContext): string {
  const cautions = answer.outcome === 'applies' ? (rule.cautions?.(given) ?? []) : [];
  const checks = [...sourceCheck(rule.id, certainty), ...cautions, ...readings.flatMap(readingCheck)];
  return checks.length === 0 ? '' : `À vérifier : ${[...new Set(checks)].join(' ; ')}.`;
}

/** What is uncertain: a usage that the buyer adapts, or a text not read at its source. */
function sourceCheck(ruleId: string, certainty: Certainty): string[] {
  if (certainty === 'seen') return [];
  if (ruleId.startsWith('PRA-')) return ["valeurs d'usage, que l'acheteur adapte"];
  return [certainty === 'secondary' ? 'texte connu par une source secondaire' : 'texte cité de mémoire'];
}

function readingCheck({ parameter, period, nearest }: ParameterReading): string[] {
  const name = parameter.label.charAt(0).toLowerCase() + parameter.label.slice(1);
  if (nearest === 'after-last' && period.to !== null) {
    return [`${name}, valeur connue jusqu'au ${longDate(period.to)} : dernière valeur reprise`];
  }
  if (nearest === 'before-first' && period.from !== null) {
    return [`${name}, valeur connue depuis le ${longDate(period.from)} : première valeur reprise`];
  }
  return period.certainty === 'seen' ? [] : [name];
}
