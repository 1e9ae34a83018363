import { type SheetCell } from '../../../reading/domain/table';
import { isoWithoutMidnight, textCell } from '../cell-text';
import { FormatFault, unreadableWorkbook } from '../formats.errors';
import { unescapeXstring } from './escaped-text';
import { type NumberMeaning } from './number-format';
import { type RawCell } from './raw-cell';
import { serialToDuration, serialToIso } from './serial-date';
import { type WorkbookContext } from './workbook-context';

/** Gives a stored cell its meaning; undefined where nothing stands. */
export function readCell(raw: RawCell, context: WorkbookContext): SheetCell | undefined {
  if (raw.type === 'inlineStr') return textCell(unescapeXstring(raw.inline ?? raw.value ?? ''));
  const value = raw.value;
  if (value === undefined) return withoutValue(raw);
  switch (raw.type ?? 'n') {
    case 's':
      return textCell(sharedString(value, context.sharedStrings));
    case 'str':
      return textCell(unescapeXstring(value));
    case 'b':
      return { text: value.trim() === '1' ? 'true' : 'false', kind: 'boolean' };
    case 'e':
      return { text: value, kind: 'error' };
    case 'd':
      return value.trim() === '' ? undefined : { text: isoWithoutMidnight(value), kind: 'date' };
    default:
      return value.trim() === '' ? withoutValue(raw) : numberCell(value.trim(), raw.style, context);
  }
}

function withoutValue(raw: RawCell): SheetCell | undefined {
  if (raw.formula === undefined)
    return raw.inline === undefined ? undefined : textCell(unescapeXstring(raw.inline));
  return { text: `=${raw.formula}`, kind: 'formula-without-value' };
}

function sharedString(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (text === undefined) {
    throw new FormatFault((file) =>
      unreadableWorkbook(file, 'une cellule renvoie à un texte qui n’y est pas'),
    );
  }
  return text;
}

function numberCell(text: string, style: string | undefined, context: WorkbookContext): SheetCell {
  const meaning: NumberMeaning = context.styles[style === undefined ? 0 : Number(style)] ?? 'plain';
  if (meaning in SHOWN_LENGTH) {
    const iso = serialToIso(text, context.date1904);
    if (iso !== undefined) return dateCell(iso, meaning);
  }
  if (meaning === 'duration') {
    const duration = serialToDuration(text);
    if (duration !== undefined) return { text: duration, kind: 'text' };
  }
  return meaning === 'percent' ? { text, kind: 'number', percent: true } : { text, kind: 'number' };
}

const SHOWN_LENGTH: Readonly<Partial<Record<NumberMeaning, number>>> = {
  date: Infinity,
  month: 'YYYY-MM'.length,
  year: 'YYYY'.length,
};

/** A date as its format shows it: without the day, a month is a text that no reader takes for a date. */
function dateCell(iso: string, meaning: NumberMeaning): SheetCell {
  const length = SHOWN_LENGTH[meaning] ?? Infinity;
  return length < iso.length ? { text: iso.slice(0, length), kind: 'text' } : { text: iso, kind: 'date' };
}
