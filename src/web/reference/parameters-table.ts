import { type DatedParameter, type ParameterPeriod } from '../../eligibility/domain/law/parameters';
import { type Law } from '../../eligibility/domain/law/law';
import { parameterValue } from '../../eligibility/domain/sentences/parameter-value';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { shortDate } from '../../shared/domain/french';
import { type TableView } from '../shell/table-view';
import { certaintyCell } from './certainty-view';
import { articleText } from './rules-table';

/** Values of parameters by launch period, the one of the day in bold. */
export function parametersTable(
  caption: string,
  parameters: readonly DatedParameter[],
  law: Law,
  today: CalendarDate,
): TableView {
  return {
    caption,
    columns: [
      { label: 'Valeur' },
      { label: 'Consultations lancées' },
      { label: 'Montant ou durée', kind: 'number' },
      { label: 'Texte' },
      { label: 'Certitude', kind: 'chip' },
    ],
    rows: parameters.flatMap((parameter) => {
      const { reference, periods, label } = parameter;
      const { article, link } = law.reference(reference);
      return [...periods].reverse().map((period, index) => ({
        cells: [
          { text: index === 0 ? label : '' },
          { text: periodText(period), strong: isOn(period, today) },
          { text: parameterValue({ parameter, period, nearest: null }), strong: isOn(period, today) },
          { text: articleText(article), href: link, sub: period.source ?? '' },
          certaintyCell(period.certainty),
        ],
      }));
    }),
  };
}

/** "du 01/01/2026 au 31/12/2027", "depuis le 01/04/2026", "sans date". */
export function periodText({ from, to }: Pick<ParameterPeriod, 'from' | 'to'>): string {
  if (from === null) return to === null ? 'toutes' : `jusqu’au ${shortDate(to)}`;
  return to === null ? `depuis le ${shortDate(from)}` : `du ${shortDate(from)} au ${shortDate(to)}`;
}

/** Entries into force: a rule applies to consultations launched from that day on. */
export function effectsTable(law: Law): TableView {
  return {
    caption: 'Entrées en vigueur',
    columns: [
      { label: 'Règle' },
      { label: 'Lancées depuis', kind: 'date' },
      { label: 'Texte' },
      { label: 'Certitude', kind: 'chip' },
    ],
    rows: Object.values(law.content.effects).map(({ label, from, reference, source, certainty }) => {
      const { article, link } = law.reference(reference);
      return {
        cells: [
          { text: label },
          { text: shortDate(from) },
          { text: articleText(article), href: link, sub: source ?? '' },
          certaintyCell(certainty),
        ],
      };
    }),
  };
}

function isOn({ from, to }: ParameterPeriod, day: CalendarDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
