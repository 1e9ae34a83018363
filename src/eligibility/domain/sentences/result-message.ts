import { type FactName, FACTS } from '../facts/facts';
import { type Certainty } from '../law/legal-reference';
import { type ParameterReading } from '../law/parameters';
import { certaintyOf, readingsOf, type Rule, type RuleAnswer } from '../rules/rule';
import { type Case } from '../settle/subjects';
import { launchWords } from './fact-words';
import { type FactOrigins, NO_ORIGINS, RememberedSentence } from './remembered-sentence';
import { asSentence, listed, longDate } from '../../../shared/domain/french';

/** The sentence of a result: the answer, why, on which derived facts, and what remains to be checked. */
export class ResultSentence {
  private readonly whole = new RememberedSentence();
  private readonly effect = new RememberedSentence();
  private readonly derived = new RememberedSentence();
  private readonly checks = new RememberedSentence();

  constructor(
    private readonly rule: Rule,
    private readonly answer: RuleAnswer,
  ) {}

  of(given: Case, origins: FactOrigins): string {
    return this.whole.of(given, origins, this.write);
  }

  /** Where it says an amount, its parts that do not are remembered. */
  private readonly write = (given: Case, origins: FactOrigins): string => {
    const derived = this.derived.of(given, origins, this.writeDerived);
    const checks = this.checks.of(given, NO_ORIGINS, this.writeChecks);
    return this.main(given) + derived + checks;
  };

  private main(given: Case): string {
    const { outcome, missing, because, reason } = this.answer;
    if (outcome === 'undetermined') return missingSentence(missing, given);
    if (outcome === 'applies') {
      let why = '';
      for (const one of because) why += `${why === '' ? ' Pourquoi : ' : ' ; '}${one.met(given)}`;
      return `${this.effect.of(given, NO_ORIGINS, this.writeEffect)}${why}${why === '' ? '' : '.'}`;
    }
    if (reason !== undefined) return `Ne s'applique pas : ${reason}.`;
    const [failing] = because;
    if (failing) return `Ne s'applique pas : ${failing.unmet(given)}.`;
    return "Ne s'applique pas, quels que soient les faits qui manquent.";
  }

  private readonly writeEffect = (given: Case): string => asSentence(this.rule.effect(given));

  private readonly writeDerived = (_: Case, origins: FactOrigins): string => {
    const derived = this.answer.facts.flatMap((name) => {
      const origin = origins[name];
      return origin === undefined ? [] : [`${FACTS[name].words} (${origin})`];
    });
    return derived.length === 0 ? '' : ` Repose sur ${listed(derived)}.`;
  };

  private readonly writeChecks = (given: Case): string => {
    const { rule, answer } = this;
    const cautions = answer.outcome === 'applies' ? (rule.cautions?.(given) ?? []) : [];
    const readings = readingsOf(answer, given).flatMap(readingCheck);
    const checks = [...sourceCheck(rule.id, certaintyOf(rule, given)), ...cautions, ...readings];
    return checks.length === 0 ? '' : ` À vérifier : ${[...new Set(checks)].join(' ; ')}.`;
  };
}

/** What is missing, in one clause. */
export function missingSentence(missing: readonly FactName[], given: Case): string {
  const { facts } = given;
  const bounded = facts.launchedOn === null && facts.notifiedOn !== null;
  const launch = bounded ? `${FACTS.launchedOn.words} (${launchWords(facts)})` : FACTS.launchedOn.words;
  const words = listed(missing.map((name) => (name === 'launchedOn' ? launch : FACTS[name].words)));
  return `À déterminer : il manque ${words}.`;
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
