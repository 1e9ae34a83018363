import { type Workbook, type Worksheet } from 'exceljs';
import { type Annotation } from './annotation';
import { FILLS, MARK_WORDS } from './marks';

const NAME = 'Erreurs';
const COLUMNS = [
  { header: 'Feuille', width: 18 },
  { header: 'Ligne', width: 8 },
  { header: 'Cellule', width: 10 },
  { header: 'Colonne', width: 26 },
  { header: 'Ce que devient la ligne', width: 24 },
  { header: 'Valeur', width: 28 },
  { header: 'Ce qui ne va pas', width: 90 },
];

/** The sheet that lists every remark, with a link to its cell. */
export function addErrorsSheet(
  workbook: Workbook,
  annotations: readonly Annotation[],
  sheetOf: SheetOf,
): void {
  const sheet = workbook.addWorksheet(freeName(workbook), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS;
  sheet.getRow(1).font = { bold: true };
  for (const each of annotations) {
    const target = sheetOf(each);
    const row = sheet.addRow([
      each.sheet ?? '',
      each.row === 0 ? '' : each.row,
      each.cell ?? '',
      each.column ?? '',
      MARK_WORDS[each.mark],
      each.value,
      each.message,
    ]);
    row.alignment = { vertical: 'top', wrapText: true };
    row.getCell(5).fill = FILLS[each.mark];
    if (target !== null && each.cell !== null) {
      const text = each.cell;
      row.getCell(3).value = { text, hyperlink: `#'${target.name.replaceAll("'", "''")}'!${text}` };
      row.getCell(3).font = { underline: true, color: { argb: 'FF0B5C6B' } };
    }
  }
  sheet.autoFilter = { from: 'A1', to: { row: Math.max(1, annotations.length + 1), column: COLUMNS.length } };
}

/** The sheet of the workbook that an annotation speaks of. */
export type SheetOf = (annotation: Annotation) => Worksheet | null;

function freeName(workbook: Workbook): string {
  let name = NAME;
  for (let rank = 2; workbook.getWorksheet(name); rank += 1) name = `${NAME} ${rank}`;
  return name;
}
