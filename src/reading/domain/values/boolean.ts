import { formulaFault } from './formula-error';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { NOT_STATED, read, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { isNotStated } from './not-stated';

const YES = new Set(['oui', 'o', 'true', 'vrai', '1', 'x', 'yes', 'y', '1 0']);
const NO = new Set(['non', 'n', 'false', 'faux', '0', 'no', '0 0']);

/** Reads oui/non, True/False, 0/1, a cross; the negative word counts as stated. */
export function readBoolean(cell: SheetCell): Reading<boolean> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  const word = normalisedText(cell.text);
  if (YES.has(word)) return read(true);
  if (NO.has(word)) return read(false);
  return isNotStated(cell.text) ? NOT_STATED : unreadable('unknown-code');
}
