import { columnLetters } from '../../domain/workbook/sheet-range';
import { type Cell, type CellKind, type SheetModel } from '../../domain/workbook/workbook-model';
import { type CellStyle, styleOf, type WrittenValue, writtenValue } from './cell-format';
import { escapedXml, type TextTable } from './text-table';

const DAY_MS = 24 * 3600 * 1000;
/** 1 January 1970, counted as spreadsheets count days. */
const FIRST_DAY = 25_569;

interface ReadyCell {
  readonly written: WrittenValue;
  readonly style: CellStyle;
  readonly formula: string | undefined;
}

/** The styles of the cells of a sheet, in the order in which they are met. */
export function stylesIn({ columns, rows }: SheetModel): CellStyle[] {
  const met = new Set<CellStyle>();
  for (const cells of rows)
    cells.forEach((cell, at) => met.add(ready(cell, columns[at]?.kind ?? 'text').style));
  return [...met];
}

/** The rows of a sheet as the format writes them, from a row number on; `idOf` gives the place of a style. */
export function rowsXml(
  { columns, rows }: SheetModel,
  first: number,
  { idOf, texts }: { readonly idOf: ReadonlyMap<CellStyle, string>; readonly texts: TextTable },
): string {
  const letters = columns.map((_, index) => columnLetters(index));
  const lines = rows.map((cells, index) => {
    const number = first + index;
    let line = `<row r="${number}" spans="1:${cells.length}" x14ac:dyDescent="0.25">`;
    cells.forEach((cell, at) => {
      const { written, style, formula } = ready(cell, columns[at]?.kind ?? 'text');
      line += `<c r="${letters[at]}${number}" s="${idOf.get(style)}"`;
      line += formula === undefined ? contentOf(written, texts) : formulaOf(formula, written);
    });
    return `${line}</row>`;
  });
  return lines.join('');
}

function ready(cell: Cell, columnKind: CellKind): ReadyCell {
  const isSpecial = typeof cell === 'object' && cell !== null;
  const kind = isSpecial ? cell.kind : columnKind;
  const formula = isSpecial ? cell.formula : undefined;
  const written = writtenValue(isSpecial ? cell.value : cell, kind);
  return { written, style: styleOf(kind, written, formula !== undefined), formula };
}

function contentOf(written: WrittenValue, texts: TextTable): string {
  if (written === null) return '/>';
  if (typeof written === 'string') return ` t="s"><v>${texts.placeOf(written)}</v></c>`;
  return `><v>${numberOf(written)}</v></c>`;
}

function formulaOf(formula: string, result: WrittenValue): string {
  const shown = `<f>${escapedXml(formula)}</f>`;
  if (result === null) return `>${shown}</c>`;
  if (typeof result === 'string') return ` t="str">${shown}<v>${escapedXml(result)}</v></c>`;
  return `>${shown}<v>${numberOf(result)}</v></c>`;
}

function numberOf(value: number | Date): number {
  return typeof value === 'number' ? value : FIRST_DAY + value.getTime() / DAY_MS;
}
