import { contractListFields } from '../../contracts/domain/fields/fields';
import { findHeader, type HeaderRecognition, mappingOf } from '../domain/header';
import { rowInterpreter } from '../domain/interpret-row';
import { type SheetSource, type TableFile } from '../domain/table';
import { hiddenSheets } from '../domain/intake-issues';
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

const ANCHORS = ['subject', 'decpId', 'reference'];

/** Opens the lists of a csv, xlsx or ods file: each visible sheet that has a recognised header. */
export async function openListFile(path: string, name: string, context: OpenContext): Promise<ContractFile> {
  const file = await openTableFile(path);
  try {
    const lists = await listsOf(file, name, context);
    if (lists.length === 0) throw noList(name);
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
    const header = findHeader(await firstRows(sheet), {
      fields: contractListFields,
      anchors: ANCHORS,
      ...(context.mapping === null ? {} : { saved: context.mapping }),
    });
    if (header !== null) lists.push(listOf(sheet, header, file, context));
  }
  return lists;
}

function listOf(
  sheet: SheetSource,
  header: HeaderRecognition,
  file: TableFile,
  { today, cpv }: OpenContext,
): ContractList {
  return {
    sheet: sheet.name === '' ? null : sheet.name,
    headerRow: header.headerRow,
    mapping: mappingOf(header),
    namesBuyers: header.columns.some(({ field }) => field === 'buyerSiret' || field === 'buyerName'),
    async *readings(buyer: DefaultBuyer | null): AsyncGenerator<ListItem> {
      const interpret = rowInterpreter(header, { today, cpv, format: file.format, buyer });
      for await (const row of sheet.rows()) if (row.number > header.headerRow) yield interpret(row);
    },
  };
}
