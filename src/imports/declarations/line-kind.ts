import { normalisedText } from '../../shared/domain/normalised-text';
import { type DeclarationFieldId } from '../../insertion-hours/domain/declaration-fields';
import { type HeaderRecognition } from '../domain/header/header';
import { type SheetRow } from '../../reading/domain/table';

const TOTAL = /^\s*(?:sous[\s-]?totaux|sous[\s-]?total|total|totaux|cumul)\b/i;
const ROWS_THAT_MATCH = 0.6;
const OWN_FIELDS: readonly (DeclarationFieldId | undefined)[] = [
  'contractNumber',
  'participantCode',
  'period',
  'periodFrom',
  'modality',
];

/** True when the line is a declaration, and not a title, a total, a note or the header again. */
export function isDeclarationLine(row: SheetRow, header: HeaderRecognition<DeclarationFieldId>): boolean {
  const filled = row.cells.flatMap((cell, index) => {
    const text = cell?.text.trim() ?? '';
    return text === '' ? [] : [{ index, text }];
  });
  const [first] = filled;
  if (first === undefined || repeatsHeader(row, header)) return false;
  const fields = new Map(header.columns.map(({ index, field }) => [index, field]));
  const total = filled.find(({ text }) => TOTAL.test(text));
  if (total !== undefined && !states(filled, fields, total.index)) return false;
  const isLone = filled.every(({ text }) => text === first.text);
  return !isLone || (fields.get(first.index) === 'contractNumber' && /^\S*\d\S*$/.test(first.text));
}

function states(
  filled: readonly { readonly index: number }[],
  fields: ReadonlyMap<number, DeclarationFieldId>,
  exceptAt: number,
): boolean {
  return filled.some(({ index }) => index !== exceptAt && OWN_FIELDS.includes(fields.get(index)));
}

function repeatsHeader(row: SheetRow, { columns }: HeaderRecognition<DeclarationFieldId>): boolean {
  const same = columns.filter(
    ({ index, header }) => normalisedText(row.cells[index]?.text ?? '') === normalisedText(header),
  );
  return same.length >= Math.max(2, columns.length * ROWS_THAT_MATCH);
}
