import { addDays, type CalendarDate } from '../../src/shared/domain/calendar-date';
import { type SeededRandom } from './seeded-random';

/** When a consultation happens: the columns of `besoins.csv`. */
export const PHASES = ['n2024', 'n2025', 'n2026', 'n2026_apres_aout', 'en_cours', 'a_lancer'] as const;
export type Phase = (typeof PHASES)[number];

export type ProcedureSize = 'petit' | 'adapte' | 'formalise';

export interface ConsultationDates {
  readonly launchedOn: CalendarDate;
  readonly notifiedOn: CalendarDate | null;
}

// First day and number of days of each period; the notification falls in it, the launch when there is none.
const PERIODS: Readonly<Record<Phase, { readonly first: CalendarDate; readonly days: number }>> = {
  n2024: { first: '2024-01-12', days: 345 },
  n2025: { first: '2025-01-10', days: 345 },
  n2026: { first: '2026-01-12', days: 300 },
  n2026_apres_aout: { first: '2026-11-03', days: 11 },
  en_cours: { first: '2026-09-14', days: 50 },
  a_lancer: { first: '2026-12-01', days: 110 },
};

const DAYS_TO_AWARD: Readonly<Record<ProcedureSize, number>> = { petit: 35, adapte: 80, formalise: 135 };
// The quickest open procedures, launched in the last week of August 2026 and notified in November.
const QUICK_AWARD = 73;

export function consultationDates(
  phase: Phase,
  size: ProcedureSize,
  random: SeededRandom,
): ConsultationDates {
  const { first, days } = PERIODS[phase];
  const day = workingDay(addDays(first, random.between(0, days)));
  if (phase === 'en_cours' || phase === 'a_lancer') return { launchedOn: day, notifiedOn: null };
  if (phase === 'n2026_apres_aout')
    return { launchedOn: workingDay(addDays(day, -QUICK_AWARD)), notifiedOn: day };
  const delay = DAYS_TO_AWARD[size] + random.between(-8, 20);
  return { launchedOn: workingDay(addDays(day, -delay)), notifiedOn: day };
}

/** The year in which the need is dated, for the words of its subject. */
export function yearOfPhase(phase: Phase): number {
  if (phase === 'a_lancer') return 2027;
  return phase === 'en_cours' || phase === 'n2026_apres_aout' ? 2026 : Number(phase.slice(1));
}

function workingDay(day: CalendarDate): CalendarDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}
