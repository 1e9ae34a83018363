import { type DatedParameter, type ParameterPeriod } from '../../eligibility/domain/law/parameters';
import { type Law } from '../../eligibility/domain/law/law';
import { parameterValue } from '../../eligibility/domain/sentences/parameter-value';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { shortDate } from '../../shared/domain/french';
import { type CellView, tableOf, type TableView } from '../shell/table-view';
import { certaintyCell } from './certainty-view';
import { articleText } from './rules-table';

/** Values of parameters by launch period, the one of the day in bold. */
export function parametersTable(
  caption: string,
  parameters: readonly DatedParameter[],
  law: Law,
  today: CalendarDate,
): TableView {
  const lines = parameters.flatMap((parameter) =>
    [...parameter.periods].reverse().map((period, index) => ({ parameter, period, isFirst: index === 0 })),
  );
  return tableOf(caption, lines, [
    { label: 'Valeur', cell: ({ parameter, isFirst }) => (isFirst ? parameter.label : '') },
    {
      label: 'Consultations lancées',
      cell: ({ period }) => ({ text: periodText(period), strong: isOn(period, today) }),
    },
    {
      label: 'Montant ou durée',
      kind: 'number',
      cell: ({ parameter, period }) => ({
        text: parameterValue({ parameter, period, nearest: null }),
        strong: isOn(period, today),
      }),
    },
    { label: 'Texte', cell: ({ parameter, period }) => textCell(law, parameter.reference, period.source) },
    { label: 'Certitude', kind: 'chip', cell: ({ period }) => certaintyCell(period.certainty) },
  ]);
}

/** "du 01/01/2026 au 31/12/2027", "depuis le 01/04/2026", "sans date". */
export function periodText({ from, to }: Pick<ParameterPeriod, 'from' | 'to'>): string {
  if (from === null) return to === null ? 'toutes' : `jusqu’au ${shortDate(to)}`;
  return to === null ? `depuis le ${shortDate(from)}` : `du ${shortDate(from)} au ${shortDate(to)}`;
}

/** Entries into force: a rule applies to consultations launched from that day on. */
export function effectsTable(law: Law): TableView {
  return tableOf('Entrées en vigueur', Object.values(law.content.effects), [
    { label: 'Règle', cell: ({ label }) => label },
    { label: 'Lancées depuis', kind: 'date', cell: ({ from }) => shortDate(from) },
    { label: 'Texte', cell: ({ reference, source }) => textCell(law, reference, source) },
    { label: 'Certitude', kind: 'chip', cell: ({ certainty }) => certaintyCell(certainty) },
  ]);
}

function textCell(law: Law, reference: string, source: string | null | undefined): CellView {
  const { article, link } = law.reference(reference);
  return { text: articleText(article), href: link, sub: source ?? '' };
}

function isOn({ from, to }: ParameterPeriod, day: CalendarDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
