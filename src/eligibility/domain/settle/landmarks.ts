import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Cents } from '../../../shared/domain/euros';
import { type DecimalText } from '../law/parameters';

/** Subjects along which answers change at amounts. */
export type AmountSubject = 'needValue' | 'lotValue' | 'smallLotsTotal' | 'hoursValue' | 'publicationValue';

/**
 * Where an answer can change along a continuous fact: the first value of each new side. One value per
 * interval is then enough to know every answer a missing fact allows.
 */
export interface Landmarks {
  readonly dates?: readonly CalendarDate[];
  readonly amounts?: Partial<Record<AmountSubject, readonly Cents[]>>;
  readonly durations?: readonly number[];
  readonly cpvs?: readonly CpvCode[];
  readonly shares?: readonly DecimalText[];
}

/** The earliest launch that the facts may carry (`read-facts.ts` refuses older ones). */
export const EARLIEST_DAY: CalendarDate = '1990-01-01';
const LARGEST_AMOUNT: Cents = Number.MAX_SAFE_INTEGER;

/** One launch day for each period, in order. */
export function launchDays({ dates = [] }: Landmarks): readonly CalendarDate[] {
  return distinct([EARLIEST_DAY, ...dates])
    .slice()
    .sort();
}

/** Landmarks of several questions together. */
export function mergeLandmarks(all: readonly Landmarks[]): Landmarks {
  if (all.length === 1 && all[0]) return all[0];
  return {
    amounts: mergeAmounts(all),
    dates: all.flatMap((one) => one.dates ?? []),
    durations: distinct(all.flatMap((one) => one.durations ?? [])),
    cpvs: all.flatMap((one) => one.cpvs ?? []),
    shares: all.flatMap((one) => one.shares ?? []),
  };
}

function mergeAmounts(all: readonly Landmarks[]): NonNullable<Landmarks['amounts']> {
  const merged: Partial<Record<AmountSubject, readonly Cents[]>> = {};
  for (const { amounts: some } of all) {
    if (some === undefined) continue;
    for (const [subject, values] of Object.entries(some) as [AmountSubject, readonly Cents[]][]) {
      merged[subject] = distinct([...(merged[subject] ?? []), ...values]);
    }
  }
  return merged;
}

/** One amount for each interval between changes. */
export function amountsAround(changes: readonly Cents[] = []): readonly Cents[] {
  return distinct([0, ...changes.filter((cents) => cents > 0 && cents < LARGEST_AMOUNT), LARGEST_AMOUNT]);
}

export function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
