import { type FactName, FACTS } from '../../eligibility/domain/facts/facts';
import { type Law } from '../../eligibility/domain/law/law';
import { MEASURES } from '../../eligibility/domain/measures/measure-book';
import { MEASURE_WORDS } from '../../eligibility/domain/sentences/status-words';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { shortDate } from '../../shared/domain/french';
import { certaintyOf, certaintyWords } from './certainty-view';
import { parametersTable } from './parameters-table';
import { type ShelvedRule } from './rule-shelf.service';
import { articleText } from './rules-table';

/** One rule on its page. */
export function ruleView(
  { rule, behind }: ShelvedRule,
  law: Law,
  today: CalendarDate,
): Record<string, unknown> {
  const certainty = certaintyOf(rule, law);
  const parameters = behind.parameters.map((id) => law.content.parameters[id]);
  return {
    effect: behind.effect,
    isExample: behind.isExample,
    references: rule.references.map((id) => {
      const { article, title, link, lastChecked } = law.reference(id);
      return { article: articleText(article), title, link, checked: shortDate(lastChecked) };
    }),
    facts: behind.facts.map(factText),
    effects: behind.effects.map((id) => {
      const { label, from, certainty: mark } = law.effect(id);
      return { label, value: `depuis le ${shortDate(from)}`, origin: certaintyWords(mark) };
    }),
    measures: MEASURES.filter(({ ruleIds }) => ruleIds.includes(rule.id)).map(({ id }) => MEASURE_WORDS[id]),
    certainty: certaintyWords(certainty),
    isSeen: certainty === 'seen',
    parameters:
      parameters.length === 0 ? null : parametersTable('Valeurs que lit la règle', parameters, law, today),
  };
}

function factText(name: FactName): string {
  return FACTS[name].words.replaceAll("'", '’');
}
