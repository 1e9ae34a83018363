import { chmod } from 'node:fs/promises';
import { Workbook, type Worksheet } from 'exceljs';
import { type FileReport } from '../domain/file-report';
import { type Annotation, annotationsOf } from './annotation';
import { addErrorsSheet } from './errors-sheet';
import { markCells } from './mark-cells';
import { sourceWorkbook } from './source-workbook';

export interface AnnotationOrder {
  /** The person's own file. */
  readonly path: string;
  readonly report: FileReport;
  /** The workbook to write. */
  readonly out: string;
}

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

/** « marchés 2026.csv » gives « marchés 2026-annoté.xlsx ». */
export function annotatedName(fileName: string): string {
  return `${fileName.replace(/\.[^.]{1,5}$/, '')}-annoté.xlsx`;
}

function sheetNamed(workbook: Workbook, name: string | null): Worksheet | null {
  const found = name === null ? workbook.worksheets[0] : workbook.getWorksheet(name);
  return found ?? null;
}
