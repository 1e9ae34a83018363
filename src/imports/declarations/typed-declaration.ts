import { type DeclaredHours } from '../../insertion-hours';
import { DECLARATION_FIELDS } from '../../insertion-hours/domain/declaration-fields';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type IssueSeverity } from '../../reading/domain/fault';
import { RowRemarks } from '../domain/report/row-remarks';
import { dateBounds } from '../../reading/domain/values/date';
import { cellTaker } from './cell-takers';
import { declarationRow, nothingStated } from './stated-row';

/** What is said of a field of the form. */
export interface TypedRemark {
  readonly field: string | null;
  readonly severity: IssueSeverity;
  readonly message: string;
}

export interface TypedDeclaration {
  readonly declared: DeclaredHours;
  readonly remarks: readonly TypedRemark[];
}

/** Reads a declaration typed in a form as a spreadsheet's cells are read: the same texts mean the same. */
export function readTypedDeclaration(
  typed: Readonly<Record<string, string>>,
  today: CalendarDate,
): TypedDeclaration {
  const remarks = new RowRemarks(0);
  const stated = nothingStated();
  const dates = dateBounds(today);
  DECLARATION_FIELDS.forEach((field, index) => {
    const text = typed[field.id]?.trim() ?? '';
    const column = { index, header: field.label, field: field.id, slot: 0 };
    if (text !== '') cellTaker(field, column, dates)({ text, kind: 'text' }, stated, remarks);
  });
  const {
    row: _row,
    contractNumber: _number,
    lot: _lot,
    fingerprintText: _text,
    ...declared
  } = declarationRow(0, stated);
  return {
    declared,
    remarks: remarks.said.map(({ field, severity, sentence }) => ({
      field,
      severity,
      message: sentence.charAt(0).toUpperCase() + sentence.slice(1),
    })),
  };
}
