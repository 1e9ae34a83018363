import { formulaFault } from './formula-error';
import { type FieldCode } from '../../../contracts/domain/fields/field';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { doubtful, NOT_STATED, read, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { cleanText } from './clean-text';
import { isNotStated, withoutProducerMark } from './not-stated';

/** French words to code, compared without case, accents and punctuation. */
export type CodeWords = ReadonlyMap<string, string>;

const QUOTED_ITEM = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;
const BRACKETED = /^\[(.*)\]$/s;
const SEPARATOR = /[;|,\n]| \/ /;

export function codeWords(codes: readonly FieldCode[]): CodeWords {
  const words = new Map<string, string>();
  for (const names of [
    (entry: FieldCode) => [entry.label, entry.code],
    (entry: FieldCode) => entry.aliases,
  ]) {
    for (const entry of codes) {
      for (const word of names(entry).map(normalisedText)) if (!words.has(word)) words.set(word, entry.code);
    }
  }
  return words;
}

/** Reads one value of a list. A word that the list does not have is kept where the field keeps texts. */
export function readCode(cell: SheetCell, words: CodeWords, keepsText: boolean): Reading<string> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  const text = withoutProducerMark(cleanText(cell.text));
  const code = words.get(normalisedText(text));
  if (code !== undefined) return read(code);
  if (isNotStated(text)) return NOT_STATED;
  return keepsText ? doubtful(text, 'unknown-code', text) : unreadable('unknown-code');
}

/** Reads several values: `['a', 'b']` as Python and JSON write them, or separated by `;`, `|`, `,` or a line. */
export function readCodes(cell: SheetCell, words: CodeWords): Reading<readonly string[]> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  const text = cleanText(cell.text);
  const whole = words.get(normalisedText(text));
  if (whole !== undefined) return read([whole]);
  return readItems(listItems(text), words);
}

/** Reads the values of a list, each on its own. */
export function readItems(given: readonly string[], words: CodeWords): Reading<readonly string[]> {
  const items = given.filter((item) => !isNotStated(item) || words.has(normalisedText(item)));
  if (items.length === 0) return NOT_STATED;
  const values = [...new Set(items.map((item) => words.get(normalisedText(item)) ?? item))];
  const unknown = values.filter((value) => !words.has(normalisedText(value)));
  return unknown.length === 0 ? read(values) : doubtful(values, 'unknown-code', unknown.join(' ; '));
}

function listItems(text: string): string[] {
  const inside = BRACKETED.exec(text)?.[1];
  if (inside === undefined) return text.split(SEPARATOR).map((item) => item.trim());
  const quoted = [...inside.matchAll(QUOTED_ITEM)].map(([, single, double]) => single ?? double ?? '');
  return quoted.length > 0 ? quoted : inside.split(',').map((item) => item.trim());
}
