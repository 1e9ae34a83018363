import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../shared/domain/hours';
import { dateBounds, readDate } from './values/date';
import { readHours } from './values/hours';

/** A date typed in a form, read as in a spreadsheet; null when it is none. */
export function readTypedDate(text: string, today: CalendarDate): CalendarDate | null {
  const reading = readDate({ text, kind: 'text' }, dateBounds(today));
  return reading.kind === 'value' ? reading.value : null;
}

/** Hours typed in a form, as hundredths; null when they are none. */
export function readTypedHours(text: string): HundredthsOfHour | null {
  const reading = readHours({ text, kind: 'text' });
  return reading.kind === 'value' ? reading.value : null;
}
