import { contractListFields } from '../../contracts/domain/fields/fields';
import { findHeader, type HeaderRecognition, mappingOf } from '../domain/header/header';
import { rowInterpreter } from '../domain/row/interpret-row';
import { isSummary } from '../domain/header/summary';
import { type FileColumn } from '../domain/report/file-report';
import { type SheetCell, type SheetRow, type SheetSource, type TableFile } from '../../reading/domain/table';
import { hiddenSheets } from '../domain/report/intake-issues';
import { firstRows } from '../formats/first-rows';
import { openTableFile } from '../formats/open-table-file';
import { noList, unknownSheet } from '../imports.errors';
import {
  type ContractFile,
  type ContractList,
  type DefaultBuyer,
  type ListItem,
  type OpenContext,
} from './contract-file';

const ANCHORS = ['subject', 'decpId', 'reference'] as const;

/** Opens the lists of a csv, xlsx or ods file: each visible sheet that has a recognised header. */
export async function openListFile(path: string, name: string, context: OpenContext): Promise<ContractFile> {
  const file = await openTableFile(path);
  try {
    const lists = await listsOf(file, name, context);
    if (lists.length === 0) throw noList(name, file.format);
    const hidden =
      context.sheet === null ? file.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name) : [];
    return {
      format: file.format,
      lists,
      notes: hidden.length > 0 ? [hiddenSheets(hidden)] : [],
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function listsOf(file: TableFile, name: string, context: OpenContext): Promise<ContractList[]> {
  const visible = file.sheets.filter((sheet) => !sheet.hidden);
  const chosen =
    context.sheet === null ? visible : file.sheets.filter((sheet) => sheet.name === context.sheet);
  if (context.sheet !== null && chosen.length === 0)
    throw unknownSheet(
      name,
      context.sheet,
      visible.map((sheet) => sheet.name),
    );
  const lists: ContractList[] = [];
  for (const sheet of chosen) {
    const rows = await firstRows(sheet);
    const header = findHeader(rows, {
      fields: contractListFields,
      anchors: ANCHORS,
      ...(context.mapping === null ? {} : { saved: context.mapping }),
    });
    if (header !== null && (context.sheet !== null || !isSummary(header, sheet.name)))
      lists.push({ ...listOf(sheet, header, file, context), columns: columnsOf(sheet, header, rows) });
  }
  return lists;
}

function listOf(
  sheet: SheetSource,
  header: HeaderRecognition,
  file: TableFile,
  { today, cpv }: OpenContext,
): Omit<ContractList, 'columns'> {
  return {
    sheet: sheet.name === '' ? null : sheet.name,
    headerRow: header.headerRow,
    mapping: mappingOf(header),
    namesBuyers: header.columns.some(({ field }) => field === 'buyerSiret' || field === 'buyerName'),
    async *readings(buyer: DefaultBuyer | null): AsyncGenerator<Iterable<ListItem>> {
      const interpret = rowInterpreter(header, { today, cpv, format: file.format, buyer });
      const interpreted = function* (rows: readonly SheetRow[]): Generator<ListItem> {
        for (const row of rows) if (row.number > header.headerRow) yield interpret(row);
      };
      for await (const rows of sheet.batches()) yield interpreted(rows);
    },
  };
}

/** Every column in the order of the file, with the first value under its header. */
function columnsOf(sheet: SheetSource, header: HeaderRecognition, rows: readonly SheetRow[]): FileColumn[] {
  // Section and total lines fill few cells: they show nothing of what a column holds.
  const below = rows.filter(
    ({ number, cells }) =>
      number > header.headerRow && cells.filter(hasText).length * FULL >= header.columns.length,
  );
  const bound = header.columns.map(({ index, header: text, field }) => ({ index, header: text, field }));
  const unknown = header.unknown.map(({ index, header: text }) => ({ index, header: text, field: null }));
  return [...bound, ...unknown]
    .sort((one, other) => one.index - other.index)
    .map(({ index, header: text, field }) => ({
      sheet: sheet.name === '' ? null : sheet.name,
      header: text,
      field,
      example:
        below
          .map(({ cells }) => cells[index])
          .find(hasText)
          ?.text.trim() ?? null,
    }));
}

/** A row with a cell under one column in three is a contract. */
const FULL = 3;

function hasText(cell: SheetCell | undefined): boolean {
  return cell !== undefined && /[^\s-]/.test(cell.text);
}
