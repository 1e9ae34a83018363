import { type SheetCell, type SheetRow } from '../../src/reading/domain/table';
import { openTableFile, type OpenOptions } from '../../src/imports/formats/open-table-file';

/** All rows of the sheet of that name (the first one without a name), the file closed again. */
export async function readTable(path: string, sheet?: string, options?: OpenOptions): Promise<SheetRow[]> {
  const file = await openTableFile(path, options);
  try {
    const source = sheet === undefined ? file.sheets[0] : file.sheets.find(({ name }) => name === sheet);
    if (!source) throw new Error(`No sheet ${sheet}`);
    return await collect(source.rows());
  } finally {
    await file.close();
  }
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Rows as `number: text | text`, an empty cell as nothing: easy to compare and to read. */
export function texts(rows: readonly SheetRow[]): string[] {
  return rows.map(({ number, cells }) => `${number}: ${cells.map((cell) => cell?.text ?? '').join(' | ')}`);
}

/** Cells as `kind text`. */
export function kinds(cells: readonly (SheetCell | undefined)[]): string[] {
  return cells.map((cell) => (cell ? `${cell.kind} ${cell.text}${cell.percent ? ' %' : ''}` : ''));
}
