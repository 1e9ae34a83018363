import { formulaFault } from './formula-error';
import { doubtful, NOT_STATED, read, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { cleanText } from './clean-text';
import { isNotStated, withoutProducerMark } from './not-stated';

const ROUNDED = /^\d(?:[.,]\d+)?e\+\d+$/i;
const STORED_ROUNDED = /e\+?\d+$/i;
const WHOLE_WITH_FRACTION = /^(\d+)\.0+$/;
/** A workbook keeps fifteen digits of a number: the others have become zeros. */
const MORE_THAN_KEPT = /^\d{15,}0$/;
const LOT_WORD = /^(?:lot|lots)?\s*(?:n°|no|n\.|numéro)?\s*(?=\d)/i;
const LONGEST_LOT_NUMBER = 8;

/** Reads a free text as a person meant it. */
export function readText(cell: SheetCell): Reading<string> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  const text = withoutProducerMark(cleanText(cell.text));
  return isNotStated(text) ? NOT_STATED : read(text);
}

/** Reads a number that names something: kept as text, since `2024E+15` or `12.0` are what a spreadsheet made of it. */
export function readName(cell: SheetCell): Reading<string> {
  const reading = readText(cell);
  if (reading.kind !== 'value') return reading;
  const isRounded =
    ROUNDED.test(reading.value) ||
    (cell.kind === 'number' && (STORED_ROUNDED.test(reading.value) || MORE_THAN_KEPT.test(reading.value)));
  if (isRounded) return doubtful(reading.value, 'lost-digits', reading.value);
  const whole = cell.kind === 'number' ? WHOLE_WITH_FRACTION.exec(reading.value) : null;
  return whole ? read(whole[1] ?? '') : reading;
}

/** Reads the number of a lot: « Lot n° 3 » is 3. */
export function readLot(cell: SheetCell): Reading<string> {
  const reading = readName(cell);
  if (reading.kind !== 'value') return reading;
  const number = reading.value.replace(LOT_WORD, '').trim();
  return number !== '' && number.length <= LONGEST_LOT_NUMBER ? read(number) : reading;
}
