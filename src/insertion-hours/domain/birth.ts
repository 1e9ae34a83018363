import { dateExists } from '../../shared/domain/calendar-date';

/** Year and month only (minimisation, art. 5 GDPR): bands are derived, the day is never kept. */
export interface Birth {
  readonly year: number;
  readonly month: number | null;
}

/** Reads `1998`, `05/1998`, `1998-05`, `12/05/1998` or `1998-05-12`; null when it is none of them. */
export function readBirth(text: string): Birth | null {
  const trimmed = text.trim();
  const yearOnly = /^(\d{4})$/.exec(trimmed);
  const monthFirst = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  const yearFirst = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$/.exec(trimmed);
  if (yearOnly) return birth(yearOnly[1], null, '1');
  if (monthFirst) return birth(monthFirst[3], monthFirst[2], monthFirst[1]);
  return yearFirst ? birth(yearFirst[1], yearFirst[2], yearFirst[3]) : null;
}

function birth(
  year: string | undefined,
  month: string | null | undefined,
  day: string | undefined,
): Birth | null {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (y < 1900 || y > 2100 || !dateExists(y, m, d)) return null;
  return { year: y, month: month === null || month === undefined ? null : m };
}
