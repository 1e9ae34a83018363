import { isCalendarDate, readYear, type CalendarDate } from '../shared/domain/calendar-date';
import { centsFromEuros, type Cents } from '../shared/domain/euros';
import { wrongOption } from './cli.errors';

export function yearOption(text: string): number {
  const year = readYear(text);
  if (year !== null) return year;
  throw wrongOption('--year', text, 'une année à quatre chiffres, par exemple 2026');
}

export function readDate(option: string, text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw wrongOption(option, text, 'une date qui existe, écrite AAAA-MM-JJ');
}

export function readAmount(option: string, text: string): Cents {
  const cents = centsFromEuros(text);
  if (cents !== null && cents >= 0) return cents;
  throw wrongOption(option, text, 'un montant en euros, par exemple 40000');
}

export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw wrongOption('--port', text, 'un numéro de port de 0 à 65535');
}
