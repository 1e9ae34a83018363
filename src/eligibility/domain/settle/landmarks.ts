import { BUYER_KINDS, CONTRACT_KINDS, NATURES } from '../../../contracts/domain/register-terms';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Cents } from '../../../shared/domain/euros';
import { type DecimalText } from '../facts/facts';
import { type Law } from '../law/law';
import { type AmountSubject, type Subject, type World } from './subjects';

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
const LONGEST_DURATION = 1e12;

/** The values that stand for all those a missing subject may have. */
export function candidates(subject: Subject, landmarks: Landmarks, law: Law): readonly World[Subject][] {
  switch (subject) {
    case 'contractKind':
      return CONTRACT_KINDS;
    case 'buyerKind':
      return BUYER_KINDS;
    case 'nature':
      return NATURES;
    case 'contractingAuthority':
    case 'socialServices':
      return [false, true];
    case 'cpv':
      return landmarks.cpvs ?? [];
    case 'durationMonths':
      return distinct([1, ...(landmarks.durations ?? []).filter((months) => months > 1), LONGEST_DURATION]);
    case 'launchedOn':
      return launchDays(landmarks);
    case 'placeOfPerformance':
      return ['01', ...law.content.families.overseas.slice(0, 1)];
    case 'socialConsiderations':
      return [[], ['Clause sociale'], ['Critère social']];
    case 'reservedFor':
      return [[], ['siae'], ['sse'], ['siae', 'sse']];
    case 'labourShare':
      return distinct(['0', ...(landmarks.shares ?? []), '1']);
    case 'needValue':
    case 'lotValue':
    case 'smallLotsTotal':
    case 'hoursValue':
    case 'publicationValue':
      return amounts(landmarks.amounts?.[subject] ?? []);
  }
}

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
    durations: all.flatMap((one) => one.durations ?? []),
    cpvs: all.flatMap((one) => one.cpvs ?? []),
    shares: all.flatMap((one) => one.shares ?? []),
  };
}

function mergeAmounts(all: readonly Landmarks[]): NonNullable<Landmarks['amounts']> {
  const merged: Partial<Record<AmountSubject, readonly Cents[]>> = {};
  for (const { amounts: some } of all) {
    if (some === undefined) continue;
    for (const [subject, values] of Object.entries(some) as [AmountSubject, readonly Cents[]][]) {
      merged[subject] = [...(merged[subject] ?? []), ...values];
    }
  }
  return merged;
}

function amounts(changes: readonly Cents[]): readonly Cents[] {
  return distinct([0, ...changes.filter((cents) => cents > 0 && cents < LARGEST_AMOUNT), LARGEST_AMOUNT]);
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
