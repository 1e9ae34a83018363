import { DomainError } from '../../../shared/domain/domain-error';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { readTypedDate, readTypedHours } from '../../../reading/domain/typed-values';

/** A date as people write it; empty is none. Throws at its field. */
export function typedDate(field: string, text: string, today: CalendarDate): CalendarDate | null {
  if (text === '') return null;
  const date = readTypedDate(text, today);
  if (date !== null) return date;
  throw refused(field, `« ${text} » n’est pas une date possible : écrivez jj/mm/aaaa.`);
}

/** A date that must be there. */
export function neededDate(field: string, text: string, today: CalendarDate): CalendarDate {
  const date = typedDate(field, text, today);
  if (date !== null) return date;
  throw refused(field, 'Saisissez cette date (jj/mm/aaaa).');
}

export function typedHours(field: string, text: string): HundredthsOfHour {
  const hours = readTypedHours(text);
  if (hours !== null) return hours;
  throw refused(field, `« ${text} » n’est pas un nombre d’heures : écrivez par exemple « 960 » ou « 12,5 ».`);
}

function refused(field: string, message: string): DomainError {
  return new DomainError('invalid', 'wrong-value', message, { field });
}
