import { type FieldDefinition } from '../../../contracts/domain/fields/field';
import { type FieldId } from '../../../contracts/domain/fields/fields';
import { headerMatcher, isRepeatable, type HeaderMatch, type HeaderMatcher } from './header-matcher';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { type SheetRow } from '../../../reading/domain/table';

/** A column of the file and the field it was recognised as. */
export interface BoundColumn<Id extends string = FieldId> {
  /** Position from 0 (column A). */
  readonly index: number;
  /** Header text as the file shows it. */
  readonly header: string;
  readonly field: Id;
  /** From 0; above 0 for the second and further columns of one repeated field (holders). */
  readonly slot: number;
}

/** The header row of a list: what each column is, and what was not recognised. */
export interface HeaderRecognition<Id extends string = FieldId> {
  /** Row number as the spreadsheet shows it. */
  readonly headerRow: number;
  /** Cells of the header row, blank ones included: a csv record that is longer has too many fields. */
  readonly width: number;
  readonly columns: readonly BoundColumn<Id>[];
  readonly unknown: readonly { readonly index: number; readonly header: string }[];
}

export interface HeaderOptions<Id extends string> {
  readonly fields: readonly FieldDefinition<Id>[];
  /** A list has at least one of these and another recognised column. */
  readonly anchors: readonly Id[];
  /** A saved mapping, header text to field (null leaves the column aside): it wins over recognition. */
  readonly saved?: Readonly<Record<string, string | null>>;
}

/** How many rows from the top may precede or hold the header. */
export const HEADER_SEARCH_ROWS = 40;

/** Finds the header below title lines: the row with most recognised columns; null when no row is one. */
export function findHeader<Id extends string>(
  rows: readonly SheetRow[],
  options: HeaderOptions<Id>,
): HeaderRecognition<Id> | null {
  const matcher = savedFirst(headerMatcher(options.fields), options);
  let best: { score: number; recognition: HeaderRecognition<Id> } | null = null;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, position) => {
    for (const above of [undefined, rows[position - 1]]) {
      const candidate = recognise(row, above, matcher);
      if (isList(candidate.recognition, options.anchors) && candidate.score > (best?.score ?? 0))
        best = candidate;
    }
  });
  return (best as { recognition: HeaderRecognition<Id> } | null)?.recognition ?? null;
}

/** The mapping as it is reported and saved: header text to field. */
export function mappingOf<Id extends string>(recognition: HeaderRecognition<Id>): Record<string, Id> {
  return Object.fromEntries(recognition.columns.map(({ header, field }) => [header, field]));
}

function isList<Id extends string>(recognition: HeaderRecognition<Id>, anchors: readonly Id[]): boolean {
  const found = new Set(recognition.columns.map(({ field }) => field));
  return found.size >= 2 && anchors.some((anchor) => found.has(anchor));
}

function recognise<Id extends string>(
  row: SheetRow,
  above: SheetRow | undefined,
  matcher: HeaderMatcher<Id>,
): { score: number; recognition: HeaderRecognition<Id> } {
  const headers = headerCells(row, above);
  const columns: BoundColumn<Id>[] = [];
  const unknown: { index: number; header: string }[] = [];
  const strengths = new Map<number, number>();
  let score = 0;
  for (const { index, header, readings } of headers) {
    const match = bestMatch(readings, matcher);
    const weaker = match && columns.findIndex((column) => isWeaker(column, match, strengths));
    if (weaker !== null && weaker >= 0) unknown.push(...columns.splice(weaker, 1).map(withoutField));
    const slot = match && freeSlot(match, columns);
    if (!match || slot === null) unknown.push({ index, header });
    else {
      columns.push({ index, header: uniqueHeader(header, readings, columns), field: match.field.id, slot });
      strengths.set(index, match.strength);
      score += match.exact ? 2 : 1;
    }
  }
  return {
    score,
    recognition: { headerRow: row.number, width: row.fields ?? row.cells.length, columns, unknown },
  };
}

/** True for a column of the same single field whose header says less. */
function isWeaker(
  column: BoundColumn<string>,
  match: HeaderMatch,
  strengths: ReadonlyMap<number, number>,
): boolean {
  const isSame = column.field === match.field.id && !isRepeatable(match.field);
  return isSame && (strengths.get(column.index) ?? 0) < match.strength;
}

function withoutField({ index, header }: BoundColumn<string>): { index: number; header: string } {
  return { index, header };
}

interface HeaderCell {
  readonly index: number;
  readonly header: string;
  /** The texts to try, best first: under its group (« Titulaire » / « SIRET »), then alone. */
  readonly readings: readonly string[];
}

function headerCells(row: SheetRow, above: SheetRow | undefined): HeaderCell[] {
  const cells: HeaderCell[] = [];
  let group = '';
  for (let index = 0; index < Math.max(row.cells.length, above?.cells.length ?? 0); index += 1) {
    const own = cellText(row, index);
    const top = above ? cellText(above, index) : '';
    if (top !== '') group = top;
    if (own !== '')
      cells.push({
        index,
        header: own,
        readings: group === '' || group === own ? [own] : [`${group} ${own}`, own],
      });
    else if (top !== '') cells.push({ index, header: top, readings: [top] });
  }
  return cells;
}

function cellText(row: SheetRow, index: number): string {
  return row.cells[index]?.text.trim() ?? '';
}

function bestMatch<Id extends string>(
  readings: readonly string[],
  matcher: HeaderMatcher<Id>,
): HeaderMatch<Id> | null {
  const matches = readings.map(matcher).filter((match) => match !== null);
  return matches.find(({ exact }) => exact) ?? matches[0] ?? null;
}

/** The place among the columns of one field; null when a field that comes once is already there. */
function freeSlot(match: HeaderMatch, columns: readonly BoundColumn<string>[]): number | null {
  const taken = columns.filter(({ field }) => field === match.field.id).map(({ slot }) => slot);
  if (match.slot !== null) return taken.includes(match.slot - 1) ? null : match.slot - 1;
  if (taken.length === 0) return 0;
  return isRepeatable(match.field) ? Math.max(...taken) + 1 : null;
}

function uniqueHeader(
  header: string,
  readings: readonly string[],
  columns: readonly BoundColumn<string>[],
): string {
  return columns.some((column) => column.header === header) ? (readings[0] ?? header) : header;
}

function savedFirst<Id extends string>(
  matcher: HeaderMatcher<Id>,
  options: HeaderOptions<Id>,
): HeaderMatcher<Id> {
  const saved = new Map(
    Object.entries(options.saved ?? {}).map(([header, field]) => [normalisedText(header), field]),
  );
  const byId = new Map<string, FieldDefinition<Id>>(options.fields.map((field) => [field.id, field]));
  return (text) => {
    const chosen = saved.get(normalisedText(text));
    if (chosen === undefined) return matcher(text);
    const field = chosen === null ? undefined : byId.get(chosen);
    return field ? { field, slot: null, exact: true, strength: Infinity } : null;
  };
}
