import { type Field, type FieldId, fieldOf } from '../../../contracts/domain/fields/fields';
import { type BoundColumn, type HeaderRecognition } from '../header/header';
import { isNotStated } from '../../../reading/domain/values/not-stated';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { type SheetRow } from '../../../reading/domain/table';

/** What a row of a list is; only `data` rows are contracts. */
export type RowKind =
  'data' | 'blank' | 'section' | 'totals' | 'subject-total' | 'repeated-header' | 'unit' | 'note';

export interface ClassifiedRow {
  readonly kind: RowKind;
  /** The lone text of a section or note, the label of a totals line; empty otherwise. */
  readonly text: string;
}

const TOTAL = /^\s*(?:sous[\s-]?totaux|sous[\s-]?total|s\/total|total|totaux|montant total|cumul)\b/i;
const UNIT =
  /^\(?\s*(?:en\s+)?(?:[km]?€(?:\s*(?:ht|h\.t\.))?|euros?(?:\s+ht)?|ht|mois|nb|heures?|h|%|jj\/mm\/aa(?:aa)?|oui\s*\/\s*non|texte)\s*\)?$/i;
const NOTE = /^(?:nota?\b|source|remarque|edite|mis a jour|page \d|fait le|document)/;
/** Marks of a note that the comparison of words would drop. */
const NOTE_MARK = /^\s*(?:\*|\(\d\)|nb\s*:|n\.\s?b\.)/i;
const SECTION_WORDS =
  /^(?:tranche|direction|service|pole|dga|dgs|secteur|delegation|departement|annee|chapitre|categorie)\b/;
const SECTION_NATURE = /^(?:marches? de )?(?:travaux|fournitures?|services?)$/;
const LONGEST_CAPITALS = 40;
const LONGEST_TITLE = 120;
const ROWS_THAT_MATCH = 0.6;
const IDENTITY: readonly FieldId[] = ['decpId', 'reference', 'holderName', 'holderIdentifier'];

/** Tells contracts from the other lines of a sheet, by the shape of the row alone. */
export function rowClassifier(header: HeaderRecognition): (row: SheetRow) => ClassifiedRow {
  const fields = new Map(header.columns.map(({ index, field }) => [index, fieldOf(field)]));
  const headerTexts = new Map(header.columns.map((column) => [column.index, column.header.toLowerCase()]));
  return (row) => {
    const filled = filledCells(row);
    const [first] = filled;
    if (!first) return { kind: 'blank', text: '' };
    if (repeatsHeader(row, header.columns, headerTexts)) return { kind: 'repeated-header', text: '' };
    const total = filled.find(({ text }) => TOTAL.test(text));
    if (total && isTotals(filled, total, fields))
      return { kind: totalsKind(filled, total, fields), text: first.text };
    if (filled.length === 1 && !isNotStated(first.text)) return loneText(first, fields.get(first.index));
    return { kind: filled.every(({ text }) => UNIT.test(text)) ? 'unit' : 'data', text: '' };
  };
}

interface FilledCell {
  readonly index: number;
  readonly text: string;
  readonly isText: boolean;
}

function filledCells(row: SheetRow): FilledCell[] {
  const filled: FilledCell[] = [];
  row.cells.forEach((cell, index) => {
    const text = cell?.text.trim() ?? '';
    if (cell && text !== '') filled.push({ index, text, isText: cell.kind === 'text' });
  });
  return filled;
}

function repeatsHeader(
  row: SheetRow,
  columns: readonly BoundColumn[],
  texts: ReadonlyMap<number, string>,
): boolean {
  const [first] = columns;
  const isSame = ({ index }: BoundColumn): boolean =>
    (row.cells[index]?.text ?? '').trim().toLowerCase() === texts.get(index);
  if (!first || columns.length < 2 || !columns.slice(0, 2).some(isSame)) return false;
  return columns.filter(isSame).length >= Math.max(2, columns.length * ROWS_THAT_MATCH);
}

/** A total has no date, no holder and no number of its own: « TotalEnergies » bought on a day is a contract. */
function isTotals(
  filled: readonly FilledCell[],
  total: FilledCell,
  fields: ReadonlyMap<number, Field>,
): boolean {
  return filled.every((cell) => {
    const field = fields.get(cell.index);
    if (!field || cell === total || isNotStated(cell.text)) return true;
    return field.type !== 'date' && field.type !== 'siret' && !IDENTITY.includes(field.id);
  });
}

/** A subject with « TOTAL : … » over its lots could be meant as a contract: it is said, not passed over. */
function totalsKind(
  filled: readonly FilledCell[],
  total: FilledCell,
  fields: ReadonlyMap<number, Field>,
): RowKind {
  const subject = filled.find(({ index }) => fields.get(index)?.id === 'subject');
  return subject && subject !== total ? 'subject-total' : 'totals';
}

function loneText(cell: FilledCell, field: Field | undefined): ClassifiedRow {
  const words = normalisedText(cell.text);
  const as = (kind: RowKind): ClassifiedRow => ({ kind, text: cell.text });
  if (UNIT.test(cell.text)) return as('unit');
  if (NOTE.test(words) || NOTE_MARK.test(cell.text) || cell.text.length > LONGEST_TITLE) return as('note');
  if (!cell.isText || !/\p{L}/u.test(cell.text)) return as('data');
  if (field?.id === 'subject' || field?.id === 'procedureSubject')
    return as(looksLikeTitle(cell.text, words) ? 'section' : 'data');
  const isNumber =
    (field?.type === 'identifier' || field?.type === 'siret') &&
    /\d/.test(cell.text) &&
    !/\s/.test(cell.text);
  return as(isNumber ? 'data' : 'section');
}

/** In the column of subjects a lone text may be a contract of which nothing else is known. */
function looksLikeTitle(text: string, words: string): boolean {
  if (SECTION_WORDS.test(words) || SECTION_NATURE.test(words) || text.endsWith(':')) return true;
  return text.length <= LONGEST_CAPITALS && text === text.toUpperCase();
}
