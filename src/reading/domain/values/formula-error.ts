import { type FaultCode } from '../fault';
import { type SheetCell } from '../table';

/** What spreadsheets print for a failed formula, in English and in French; a csv keeps it as text. */
const PRINTED = /^#(?:ref|n\/a|nom|name|valeur|value|div\/0|nul|null|nombre|num)[!?]?$/i;

/** The fault of a cell whose formula gave no value; null when it has one. */
export function formulaFault(cell: SheetCell): FaultCode | null {
  if (cell.kind === 'formula-without-value') return 'formula-without-value';
  if (cell.kind === 'error' || (cell.text.startsWith('#') && PRINTED.test(cell.text.trim())))
    return 'formula-error';
  return null;
}
