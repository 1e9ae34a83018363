import { type SheetCell } from '../../reading/domain/table';

/** A text cell, or undefined when only blanks stand in it: such a cell counts as empty everywhere. */
export function textCell(text: string): SheetCell | undefined {
  return text === '' || text.trim() === '' ? undefined : { text, kind: 'text' };
}

/** Writes a duration as a spreadsheet shows it: "12:30", "36:05", "0:00:45" when seconds count. */
export function durationText(totalSeconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(totalSeconds / 3600);
  const minutes = Math.floor(totalSeconds / 60) % 60;
  const seconds = totalSeconds % 60;
  return seconds === 0 ? `${hours}:${two(minutes)}` : `${hours}:${two(minutes)}:${two(seconds)}`;
}

/** An ISO date or instant without its midnight: "2025-03-02T00:00:00" is the day alone. */
export function isoWithoutMidnight(iso: string): string {
  return iso
    .trim()
    .replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    .replace(/\.\d+(?=Z?$)/, '');
}
