import { type SheetCell } from '../../../reading/domain/table';
import { durationText, isoWithoutMidnight, textCell } from '../cell-text';
import { attributeOf, type XmlAttributes } from '../xml/parse-xml';

/** ISO 8601 duration of a time cell: PT36H05M00S. */
const DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/;
const MONTH_ONLY = /^(?:\d{1,2}[/.-]|\p{L}+\.?[ -])\d{4}$/u;
/** What LibreOffice shows for a formula in error (#REF!, #N/A, Err:502). */
const ERROR_TEXT = /^(#[A-ZÉ]+[A-ZÉ/0 ]*[!?A]?|Err\s?:\s?\d{3})$/;

/** Gives a stored cell its meaning; `shown` is the text of its paragraphs. Undefined where nothing stands. */
export function readOdsCell(attributes: XmlAttributes, shown: string): SheetCell | undefined {
  const formula = attributeOf(attributes, 'formula');
  if (isError(attributes, formula, shown)) return { text: shown.trim(), kind: 'error' };
  switch (attributeOf(attributes, 'value-type') ?? '') {
    case 'float':
    case 'currency':
      return number(attributeOf(attributes, 'value'), shown);
    case 'percentage':
      return percent(attributeOf(attributes, 'value'), shown);
    case 'date':
      return date(attributeOf(attributes, 'date-value'), shown);
    case 'time':
      return time(attributeOf(attributes, 'time-value'), shown);
    case 'boolean':
      return {
        text: attributeOf(attributes, 'boolean-value') === 'true' ? 'true' : 'false',
        kind: 'boolean',
      };
    case 'string':
      return textCell(attributeOf(attributes, 'string-value') ?? shown);
    default:
      return formula === undefined
        ? textCell(shown)
        : { text: formula.replace(/^of:/, ''), kind: 'formula-without-value' };
  }
}

/** LibreOffice marks errors in an attribute of its own (`calcext:value-type="error"`); older files show it only. */
function isError(attributes: XmlAttributes, formula: string | undefined, shown: string): boolean {
  if (attributes['calcext:value-type'] === 'error') return true;
  return formula !== undefined && ERROR_TEXT.test(shown.trim());
}

function number(value: string | undefined, shown: string): SheetCell | undefined {
  return value === undefined || value.trim() === ''
    ? textCell(shown)
    : { text: value.trim(), kind: 'number' };
}

function percent(value: string | undefined, shown: string): SheetCell | undefined {
  const cell = number(value, shown);
  return cell?.kind === 'number' ? { ...cell, percent: true } : cell;
}

function date(value: string | undefined, shown: string): SheetCell | undefined {
  if (value === undefined) return textCell(shown);
  // A month shown without its day (« 03/2025 », « mars 2025 ») is stored as its first day, which nobody stated.
  if (MONTH_ONLY.test(shown.trim())) return textCell(shown);
  return { text: isoWithoutMidnight(value), kind: 'date' };
}

function time(value: string | undefined, shown: string): SheetCell | undefined {
  const parts = DURATION.exec(value ?? '');
  if (!parts) return textCell(shown);
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return { text: durationText(hours * 3600 + minutes * 60 + seconds), kind: 'text' };
}
