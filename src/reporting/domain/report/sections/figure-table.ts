import { BASIS_LABELS, TARGET_WORDS } from '../../labels';
import { type Basis } from '../../indicators/indicator';
import { type FigureBook } from '../figure-book';
import { baseText, gapText, targetText, valueText } from '../figure-text';
import { NOTHING } from '../../../../shared/domain/french';
import { type TableBlock, type TableColumn, type TableRow } from '../report-model';

/** One line of a table of indicators: an address and, where the full label is too long, a shorter one. */
export interface FigureLine {
  readonly id: string;
  readonly basis: Basis;
  readonly line?: string;
  readonly label?: string;
}

/** Indicators with the two years before, the target, the gap and the base: art. L2111-3 CCP in one table. */
export function indicatorTable(book: FigureBook, lines: readonly FigureLine[], caption: string): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: [...yearColumns(book.year), ...targetColumns(book.year)],
    rows: lines.map((line) => indicatorRow(book, line)),
  };
}

/** The same lines without targets: detail tables. */
export function seriesTable(book: FigureBook, lines: readonly FigureLine[], caption: string): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: [...yearColumns(book.year), { header: `Base ${book.year}`, align: 'right', weight: 2.4 }],
    rows: lines.map((line) => ({
      cells: [labelOf(book, line), ...years(book, line), baseOf(book, line)],
    })),
  };
}

/** Numbers of the year and of the one before, and the amount of the year; their total below. */
export function countsTable(
  { year }: FigureBook,
  caption: string,
  [header, weight]: readonly [header: string, weight: number],
  rows: readonly (readonly string[])[],
  total: readonly string[],
): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: [
      { header, align: 'left', weight },
      { header: String(year - 1), align: 'right', weight: 1 },
      { header: String(year), align: 'right', weight: 1, strong: true },
      { header: `Montant ${year} HT, €`, align: 'right', weight: 2 },
    ],
    rows: rows.map((cells) => ({ cells })),
    total,
  };
}

function yearColumns(year: number): TableColumn[] {
  return [
    { header: 'Indicateur', align: 'left', weight: 4.4 },
    { header: String(year - 2), align: 'right', weight: 1.35 },
    { header: String(year - 1), align: 'right', weight: 1.35 },
    { header: String(year), align: 'right', weight: 1.35, strong: true },
  ];
}

function targetColumns(year: number): TableColumn[] {
  return [
    { header: 'Objectif', align: 'right', weight: 1.2 },
    { header: 'Écart', align: 'right', weight: 2.4 },
    { header: `Base ${year}`, align: 'right', weight: 2.9 },
  ];
}

function indicatorRow(book: FigureBook, line: FigureLine): TableRow {
  const figure = book.find(line.id, line.basis, line.line);
  const cells = [labelOf(book, line), ...years(book, line)];
  if (figure === null) return { cells: [...cells, NOTHING, NOTHING, NOTHING] };
  const status = figure.status;
  const gap = status === undefined ? NOTHING : `${gapText(figure)}, ${TARGET_WORDS[status]}`;
  const row = [...cells, targetText(figure), gap, baseText(figure)];
  return status === undefined ? { cells: row } : { cells: row, mark: status, markedCell: 5 };
}

function years(book: FigureBook, { id, basis, line }: FigureLine): string[] {
  return [book.year - 2, book.year - 1, book.year].map((year) =>
    book.covers(year) ? valueText(book.find(id, basis, line, year)) : NOTHING,
  );
}

function baseOf(book: FigureBook, { id, basis, line }: FigureLine): string {
  const figure = book.find(id, basis, line);
  return figure === null ? NOTHING : baseText(figure);
}

function labelOf(book: FigureBook, { id, basis, line, label }: FigureLine): string {
  if (label !== undefined) return label;
  const full = book.find(id, basis, line)?.label ?? id;
  return basis === 'value' ? `${full}, en ${BASIS_LABELS.value}` : full;
}
