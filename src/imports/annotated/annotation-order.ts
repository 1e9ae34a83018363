import { type FileReport } from '../domain/report/file-report';

export interface AnnotationOrder {
  /** The person's own file. */
  readonly path: string;
  readonly report: FileReport;
  /** The workbook to write. */
  readonly out: string;
}

/** « marchés 2026.csv » gives « marchés 2026-annoté.xlsx ». */
export function annotatedName(fileName: string): string {
  return `${fileName.replace(/\.[^.]{1,5}$/, '')}-annoté.xlsx`;
}
