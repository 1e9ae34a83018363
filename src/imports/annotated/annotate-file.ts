import { chmod } from 'node:fs/promises';
import { Workbook, type Worksheet } from 'exceljs';
import { type Annotation, annotationsOf } from './annotation';
import { type AnnotationOrder } from './annotation-order';
import { addErrorsSheet } from './errors-sheet';
import { markCells } from './mark-cells';
import { sourceWorkbook } from './source-workbook';

/**
 * Writes the person's own file back as a workbook: each cell with a fault coloured and commented, and a sheet
 * « Erreurs » that lists them all.
 */
export async function annotateFile({ path, report, out }: AnnotationOrder): Promise<void> {
  const source = await sourceWorkbook(path, report.format ?? '');
  const workbook = source ?? new Workbook();
  const sheetOf = (annotation: Annotation): Worksheet | null =>
    source === null ? null : sheetNamed(source, annotation.sheet);
  const annotations = markCells(sheetOf, annotationsOf(report), report.headerRow);
  addErrorsSheet(workbook, annotations, sheetOf);
  await workbook.xlsx.writeFile(out);
  await chmod(out, 0o600);
}

function sheetNamed(workbook: Workbook, name: string | null): Worksheet | null {
  const found = name === null ? workbook.worksheets[0] : workbook.getWorksheet(name);
  return found ?? null;
}
