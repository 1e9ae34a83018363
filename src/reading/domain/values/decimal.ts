import { formulaFault } from './formula-error';
import { Decimal } from 'decimal.js';
import { corrected, NOT_STATED, read, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { isNotStated } from './not-stated';
import { numberText, storedNumberText } from './number-text';

const PERCENT_SIGN = /\s*(?:%|pour\s?cents?)\s*$/i;
const HOURLY = /\s*(?:€|euros?)?\s*(?:\/\s*h(?:eure)?)?\s*$/i;

/** Reads a whole count. */
export function readCount(cell: SheetCell): Reading<number> {
  const decimal = decimalOf(cell, cell.text);
  if (typeof decimal !== 'string') return decimal;
  const count = Number(decimal);
  return Number.isInteger(count) && count >= 0 && count <= 1_000_000
    ? read(count)
    : unreadable('unreadable-number');
}

/** Reads a fraction between 0 and 1 as exact decimal text; `5 %` and `5` are 0.05. */
export function readFraction(cell: SheetCell): Reading<string> {
  const isPercent = PERCENT_SIGN.test(cell.text);
  const decimal = decimalOf(cell, cell.text.replace(PERCENT_SIGN, ''));
  if (typeof decimal !== 'string') return decimal;
  const value = new Decimal(decimal);
  if (value.isNegative() || value.greaterThan(100)) return unreadable('unreadable-number');
  if (isPercent) return read(value.div(100).toFixed());
  if (value.lessThanOrEqualTo(1)) return read(value.toFixed());
  const fraction = value.div(100).toFixed();
  return corrected(fraction, 'rate-from-percent', fraction);
}

/** Reads a weight in percent as exact decimal text; a workbook stores `10 %` as 0.1. */
export function readPercent(cell: SheetCell): Reading<string> {
  const decimal = decimalOf(cell, cell.text.replace(PERCENT_SIGN, ''));
  if (typeof decimal !== 'string') return decimal;
  const value = new Decimal(decimal);
  if (value.isNegative() || value.greaterThan(100)) return unreadable('unreadable-number');
  const isStoredFraction = cell.kind === 'number' && value.greaterThan(0) && value.lessThanOrEqualTo(1);
  return read((isStoredFraction ? value.times(100) : value).toFixed());
}

/** Reads a positive decimal (a cost per hour) as exact text. */
export function readDecimal(cell: SheetCell): Reading<string> {
  const decimal = decimalOf(cell, cell.text.replace(HOURLY, ''));
  if (typeof decimal !== 'string') return decimal;
  return decimal.startsWith('-') ? unreadable('unreadable-number') : read(new Decimal(decimal).toFixed());
}

function decimalOf(cell: SheetCell, text: string): string | Reading<never> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  if (cell.kind === 'number') return storedNumberText(text) ?? unreadable('unreadable-number');
  if (isNotStated(text)) return NOT_STATED;
  const number = numberText(text);
  if (number === null) return unreadable('unreadable-number');
  return number.kind === 'number' ? number.decimal : text.trim().replace(',', '.');
}
