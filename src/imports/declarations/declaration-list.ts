import { DECLARATION_FIELDS, type DeclarationFieldId } from '../../insertion-hours/domain/declaration-fields';
import { type DeclarationRow } from '../../insertion-hours/domain/declaration-row';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type ImportIssue } from '../domain/contract-draft';
import { type HeaderRecognition } from '../domain/header/header';
import { type SheetRow, type SheetSource } from '../../reading/domain/table';
import { dateBounds } from '../../reading/domain/values/date';
import { cellTaker, type CellTaker, type DeclarationColumn } from './cell-takers';
import { TOO_MANY_FIELDS } from './cell-sentences';
import { RowRemarks } from '../domain/report/row-remarks';
import { isDeclarationLine } from './line-kind';
import { declarationRow, nothingStated } from './stated-row';

/** One row that counts as read: null when its cells reject it. */
export interface DeclarationReading {
  readonly number: number;
  readonly row: DeclarationRow | null;
  readonly issues: readonly ImportIssue[];
}

const NEIGHBOURS: Partial<Record<DeclarationFieldId, readonly DeclarationFieldId[]>> = {
  period: ['period', 'periodFrom', 'periodTo'],
  periodFrom: ['periodFrom', 'period'],
  periodTo: ['periodTo', 'period'],
  employerName: ['employerName', 'employerSiret'],
};

/** A visible sheet of declarations, its header recognised. */
export class DeclarationList {
  private readonly takers: readonly { readonly column: DeclarationColumn; readonly take: CellTaker }[];

  constructor(
    private readonly sheet: SheetSource,
    readonly header: HeaderRecognition<DeclarationFieldId>,
    private readonly options: { readonly today: CalendarDate; readonly isCsv: boolean },
  ) {
    const dates = dateBounds(options.today);
    this.takers = header.columns.flatMap((column) => {
      const field = DECLARATION_FIELDS.find(({ id }) => id === column.field);
      return field === undefined ? [] : [{ column, take: cellTaker(field, column, dates) }];
    });
  }

  get name(): string | null {
    return this.sheet.name === '' ? null : this.sheet.name;
  }

  /** The column whose cell bears a fault of that field; null when the list has none. */
  columnOf(field: DeclarationFieldId): DeclarationColumn | null {
    for (const id of NEIGHBOURS[field] ?? [field]) {
      const column = this.header.columns.find((each) => each.field === id);
      if (column !== undefined) return column;
    }
    return null;
  }

  async *readings(): AsyncGenerator<DeclarationReading> {
    for await (const row of this.sheet.rows())
      if (row.number > this.header.headerRow && isDeclarationLine(row, this.header)) yield this.read(row);
  }

  private read(row: SheetRow): DeclarationReading {
    const notes = new RowRemarks(row.number);
    const stated = nothingStated();
    if (this.options.isCsv && hasSurplus(row, this.header)) notes.add(TOO_MANY_FIELDS, null, null);
    for (const { column, take } of this.takers) {
      const cell = row.cells[column.index];
      if (cell !== undefined && cell.text.trim() !== '') take(cell, stated, notes);
    }
    return {
      number: row.number,
      row: notes.isRejected ? null : declarationRow(row.number, stated),
      issues: notes.issues,
    };
  }
}

/** A csv record longer than its header was cut at a separator: which of its texts is unknown. */
function hasSurplus(row: SheetRow, { width }: HeaderRecognition<DeclarationFieldId>): boolean {
  return row.cells.slice(width).some((cell) => (cell?.text.trim() ?? '') !== '');
}
