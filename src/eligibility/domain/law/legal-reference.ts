import { type CalendarDate } from '../../../shared/domain/calendar-date';

/** How far a statement of law was checked: text read, read in a secondary source, from memory. */
export const CERTAINTIES = ['seen', 'secondary', 'memory'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The text that supports a rule or a value, and the day it was last checked. */
export interface LegalReference {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly link: string;
  readonly lastChecked: CalendarDate;
}

/** The least certain of several marks. */
export function leastCertain(marks: readonly Certainty[]): Certainty {
  return marks.reduce<Certainty>((worst, mark) => (rank(mark) > rank(worst) ? mark : worst), 'seen');
}

function rank(certainty: Certainty): number {
  return CERTAINTIES.indexOf(certainty);
}
