import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type IndicatorFigure } from '../indicators/figure';
import { type WorkbookModel } from '../workbook/workbook-model';

export interface Tile {
  readonly figure: string;
  readonly caption: string;
}

export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Share of the width, relative to the other columns. */
  readonly weight: number;
  /** Printed in bold: the year of the report. */
  readonly strong?: true;
}

export type Mark = 'kept' | 'close' | 'far';

export interface TableRow {
  readonly cells: readonly string[];
  /** Word and colour for the cell named by `markedCell`; the word is in the cell. */
  readonly mark?: Mark;
  readonly markedCell?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly total?: readonly string[];
  /** Long lists of the annexes: smaller type, tighter rows. */
  readonly isDense?: true;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
  /** French text written on each bar. */
  readonly labels: readonly string[];
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly form: 'horizontal-bars' | 'grouped-columns';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** What the picture says, for a reader who does not see it: every value is in it. */
  readonly alternative: string;
  readonly caption: string;
}

export interface NamedText {
  readonly term: string;
  readonly text: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  | { readonly kind: 'list'; readonly items: readonly NamedText[] }
  | TableBlock
  | ChartBlock;

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** One message, computed from the figures; null when there is none to give. */
  readonly message: string | null;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/** A section before what it lists is written: a page that shows messages alone pays for nothing else. */
export interface SectionDraft extends Omit<Section, 'blocks'> {
  readonly blocks: () => readonly Block[];
}

/** The whole yearly report as plain data: renderers add no figure and no word of their own. */
export interface ReportModel {
  readonly title: string;
  readonly subtitle: string;
  readonly buyerName: string;
  readonly department: string;
  readonly year: number;
  readonly editionDate: CalendarDate;
  /** "édition du 14 mars 2027", with its number and what it restates when it is not the first. */
  readonly edition: string;
  readonly cover: Tile;
  readonly sections: readonly Section[];
  /** Every indicator line of the year and of the two before. */
  readonly figures: readonly IndicatorFigure[];
  readonly workbook: WorkbookModel;
}

/** A report before its workbook is made. */
export type ReportText = Omit<ReportModel, 'workbook'>;
