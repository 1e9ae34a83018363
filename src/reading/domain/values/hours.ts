import { formulaFault } from './formula-error';
import { Decimal } from 'decimal.js';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { NOT_STATED, read, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { isNotStated } from './not-stated';
import { numberText, storedNumberText } from './number-text';

const CLOCK = /^(\d{1,6})\s*(?:h|:|heures?)\s*(\d{1,2})?(?::00)?\s*(?:m|min|mn|minutes?)?$/i;
const UNIT = /\s*(?:h|hrs?|heures?)\.?$/i;
const MINUTES = 60;
const MOST_HOURS = 9_999_999;

/** Reads hours as whole hundredths: `12,5`, `12h30` and `12:30` are 1250; minutes round to the nearest hundredth. */
export function readHours(cell: SheetCell): Reading<HundredthsOfHour> {
  const text = cell.text.trim();
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  if (cell.kind === 'number') return inHundredths(storedNumberText(text));
  if (isNotStated(text)) return NOT_STATED;
  const clock = CLOCK.exec(text);
  if (clock) return fromClock(Number(clock[1]), Number(clock[2] ?? 0));
  const number = numberText(text.replace(UNIT, ''));
  if (number?.kind === 'number') return inHundredths(number.decimal);
  return number === null
    ? unreadable('unreadable-hours')
    : inHundredths(text.replace(UNIT, '').replace(',', '.'));
}

function fromClock(hours: number, minutes: number): Reading<HundredthsOfHour> {
  if (minutes >= MINUTES) return unreadable('unreadable-hours');
  return read(hours * 100 + Math.round((minutes * 100) / MINUTES));
}

function inHundredths(decimal: string | null): Reading<HundredthsOfHour> {
  if (decimal === null) return unreadable('unreadable-hours');
  const hours = new Decimal(decimal);
  if (hours.isNegative() || hours.greaterThan(MOST_HOURS)) return unreadable('unreadable-hours');
  return read(hours.times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
}
