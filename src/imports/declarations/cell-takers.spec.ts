import { stored, typed } from '../../../test/support/reading-in-words';
import { DECLARATION_FIELDS } from '../../insertion-hours/domain/declaration-fields';
import { RowRemarks } from '../domain/report/row-remarks';
import { type SheetCell } from '../../reading/domain/table';
import { dateBounds } from '../../reading/domain/values/date';
import { cellTaker } from './cell-takers';
import { nothingStated, type StatedRow } from './stated-row';

/** What a cell of a declaration gives, read on 24/11/2026: the row, and what is said. */
function taken(id: string, cell: SheetCell): { readonly row: StatedRow; readonly said: readonly string[] } {
  const field = DECLARATION_FIELDS.find((each) => each.id === id);
  if (field === undefined) throw new Error(`No column ${id}`);
  const row = nothingStated();
  const remarks = new RowRemarks(2);
  const column = { index: 0, header: field.label, field: field.id, slot: 0 };
  cellTaker(field, column, dateBounds('2026-11-24'))(cell, row, remarks);
  return { row, said: remarks.said.map(({ code, severity }) => `${severity} ${code}`) };
}

describe('the birth of a participant', () => {
  // Days since 1899-12-30: 29221 is 01/01/1980, 34745 is 15/02/1995, 20089 is 31/12/1954.
  it.each([
    ['a year typed', typed('1980'), 1980, null],
    ['a year stored', stored('1980'), 1980, null],
    ['a year stored with a fraction of nothing', stored('1980.0'), 1980, null],
    ['a day typed', typed('15/02/1995'), 1995, 2],
    ['a day stored as its number', stored('34745'), 1995, 2],
    ['a day before the first dates of the register', stored('29221'), 1980, 1],
    ['a day of 1954', stored('20089'), 1954, 12],
  ])('as %s keeps year and month', (_fact, cell, year, month) => {
    const { row, said } = taken('birth', cell);
    expect([row.birthYear, row.birthMonth, said]).toEqual([year, month, []]);
  });

  it.each([
    ['a day that does not exist', typed('31/02/1995')],
    ['a number that is no day', stored('123456789')],
    ['words', typed('dans les années 80')],
  ])('is left empty for %s, and said', (_fact, cell) => {
    const { row, said } = taken('birth', cell);
    expect([row.birthYear, row.birthMonth, said]).toEqual([null, null, ['warning unreadable-birth']]);
  });

  it('not stated is nothing wrong', () =>
    expect(taken('birth', typed('NC'))).toEqual({ row: nothingStated(), said: [] }));
});

describe('the period of a row', () => {
  it.each([
    ['a month typed', typed('octobre 2026'), { from: '2026-10-01', to: '2026-10-31' }],
    ['two days', typed('du 12/10/2026 au 18/10/2026'), { from: '2026-10-12', to: '2026-10-18' }],
  ])('is read from %s', (_fact, cell, period) => {
    const { row, said } = taken('period', cell);
    expect([row.period, said]).toEqual([period, []]);
  });

  it('holds the day that a workbook stores as its number', () => {
    const { row, said } = taken('period', stored('46310')); // 15/10/2026
    const { from = '', to = '' } = row.period ?? {};
    expect([from <= '2026-10-15' && '2026-10-15' <= to, said]).toEqual([true, []]);
  });

  it.each([
    ['a number that is no day', stored('12')],
    ['a day of 1954', stored('20089')],
    ['words', typed('bientôt')],
  ])('rejects its row where it is %s', (_fact, cell) =>
    expect(taken('period', cell).said).toEqual(['reject unreadable-period']),
  );
});
