import { type Reading } from '../../src/reading/domain/fault';
import { type SheetCell } from '../../src/reading/domain/table';

/** A cell as an officer types it. */
export const typed = (text: string): SheetCell => ({ text, kind: 'text' });

/** A cell as a workbook stores a number. */
export const stored = (text: string): SheetCell => ({ text, kind: 'number' });

/** What becomes of a cell, in one line: `1234`, `1234, corrected rounded-amount`, `set aside negative-amount`. */
export function inWords(reading: Reading<unknown>): string {
  if (reading.kind === 'set-aside') return `set aside ${reading.reason}`;
  const said = reading.fault === null ? [] : [`${reading.fault.severity} ${reading.fault.code}`];
  if (reading.kind === 'absent') return said[0] ?? 'not stated';
  return [String(reading.value), ...said].join(', ');
}
