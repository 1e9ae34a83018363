import { fieldOf } from '../../contracts/domain/fields/fields';
import { type IssueSeverity } from '../../reading/domain/fault';
import { faultTitle } from '../../reading/domain/fault-titles';
import { type FileReport } from '../domain/report/file-report';

/** What is written beside a cell of the person's own file. */
export interface Annotation {
  /** Null where the file has one list. */
  readonly sheet: string | null;
  readonly row: number;
  /** Header text; the way to the cell when its address is not known. */
  readonly column: string | null;
  readonly cell: string | null;
  readonly mark: IssueSeverity | 'set-aside';
  readonly value: string;
  readonly message: string;
}

/** Every remark of a report, in the order of the file: faults, and amounts kept out of the totals. */
export function annotationsOf(report: FileReport): Annotation[] {
  const sheets = report.sheet === null ? [] : report.sheet.split(', ');
  const only = sheets.length === 1 ? (sheets[0] ?? null) : null;
  const faults = report.issues.map(({ sheet, row, column, cell, severity, value, message }) => ({
    sheet: sheet ?? only,
    row,
    column,
    cell,
    mark: severity,
    value: value ?? '',
    message,
  }));
  const aside = report.setAside.map(({ row, field, value, reason }) => ({
    sheet: only,
    row,
    column: headerOf(report, field),
    cell: null,
    mark: 'set-aside' as const,
    value,
    message: `${fieldOf(field).label} : ${faultTitle(reason).title.toLowerCase()}, ${faultTitle(reason).hint}.`,
  }));
  return [...faults, ...aside].sort((one, other) => one.row - other.row);
}

function headerOf({ mapping }: FileReport, field: string): string | null {
  return Object.entries(mapping).find(([, each]) => each === field)?.[0] ?? null;
}
