import { BASIS_LABELS } from '../labels';
import { type IndicatorFigure } from '../indicators/figure';
import { type Basis } from '../indicators/indicator';
import { type FigureBook } from '../report/figure-book';
import { AMOUNT_HEADER, flagHeader } from './contracts-sheet';
import { kindOfPart, kindOfUnit, numberOf } from './figures-sheets';
import { VALIDATED_LABEL } from './hours-sheets';
import { rangeOf } from './sheet-range';
import { type Cell, type SheetModel } from './workbook-model';

export interface CountedSheets {
  readonly contracts: SheetModel;
  readonly hours: SheetModel;
  readonly balances: SheetModel;
}

interface Line {
  readonly id: string;
  readonly basis: Basis;
  readonly line?: string;
}

const CONTRACT_LINES: readonly Line[] = ['I01', 'I02', 'I03', 'I04', 'I05', 'I06', 'I10', 'I11'].flatMap(
  (id) => [
    { id, basis: 'count' as const },
    { id, basis: 'value' as const },
  ],
);
const DUTY_LINES: readonly Line[] = [
  { id: 'I18', basis: 'count' },
  { id: 'I18', basis: 'count', line: 'with-condition' },
  { id: 'I18', basis: 'count', line: 'exception' },
  { id: 'I18', basis: 'count', line: 'without-reason' },
];

interface Formulas {
  readonly numerator: string;
  readonly denominator: string | null;
}

/** Figures of the year as live formulas over the rows of the other sheets, with their cached results. */
export function summarySheet(book: FigureBook, sheets: CountedSheets, title: readonly string[]): SheetModel {
  const lines: [Line, Formulas][] = [
    ...[...CONTRACT_LINES, ...DUTY_LINES].map((line): [Line, Formulas] => [
      line,
      contractFormulas(line, book, sheets),
    ]),
    [
      { id: 'I12', basis: 'hours' },
      { numerator: validatedFormula(sheets), denominator: null },
    ],
    [
      { id: 'I13', basis: 'hours' },
      {
        numerator: dueFormula(sheets, 'Heures validées'),
        denominator: dueFormula(sheets, 'Heures dues à date'),
      },
    ],
  ];
  return {
    name: 'Synthèse',
    title,
    columns: [
      { header: 'Indicateur', kind: 'text', width: 11 },
      { header: 'Libellé', kind: 'text', width: 50 },
      { header: 'Base', kind: 'text', width: 11 },
      { header: 'Numérateur', kind: 'decimal', width: 16 },
      { header: 'Dénominateur', kind: 'decimal', width: 16 },
      { header: 'Valeur', kind: 'decimal', width: 16 },
      { header: 'Objectif', kind: 'decimal', width: 14 },
      { header: 'Écart', kind: 'decimal', width: 12 },
    ],
    rows: lines.flatMap(([line, formulas], index) => {
      const figure = book.find(line.id, line.basis, line.line);
      return figure === null ? [] : [summaryRow(figure, formulas, index + title.length + 3)];
    }),
  };
}

function summaryRow(figure: IndicatorFigure, formulas: Formulas, row: number): Cell[] {
  const { basis, unit } = figure;
  const part = kindOfPart(figure);
  const kind = kindOfUnit(unit);
  const gapFormula = `IF(OR(F${row}="",G${row}=""),"",(F${row}-G${row})${unit === 'rate' ? '*100' : ''})`;
  return [
    figure.id,
    figure.label,
    BASIS_LABELS[basis],
    { kind: part, value: numberOf(figure.numerator), formula: formulas.numerator },
    formulas.denominator === null
      ? null
      : { kind: part, value: numberOf(figure.denominator), formula: formulas.denominator },
    {
      kind,
      value: numberOf(figure.value) ?? '',
      formula: formulas.denominator === null ? `D${row}` : `IF(E${row}=0,"",D${row}/E${row})`,
    },
    figure.target === null ? null : { kind, value: numberOf(figure.target) },
    { kind: unit === 'rate' ? 'points' : kind, value: numberOf(figure.gap) ?? '', formula: gapFormula },
  ];
}

function contractFormulas(line: Line, book: FigureBook, { contracts }: CountedSheets): Formulas {
  const figure = book.find(line.id, line.basis, line.line);
  const all = book.find('I01', line.basis);
  return {
    numerator: contractFormula(figure, contracts),
    denominator: figure?.denominator === null ? null : contractFormula(all, contracts),
  };
}

/** Sums the column of membership of the indicator, alone or times the amounts. */
function contractFormula(figure: IndicatorFigure | null, contracts: SheetModel): string {
  if (figure === null) return '0';
  const flags = rangeOf(contracts, flagHeader(figure));
  return figure.basis === 'count'
    ? `SUM(${flags})`
    : `SUMPRODUCT(${flags},${rangeOf(contracts, AMOUNT_HEADER)})`;
}

function validatedFormula({ hours }: CountedSheets): string {
  return `SUMIFS(${rangeOf(hours, 'Heures')},${rangeOf(hours, 'État')},"${VALIDATED_LABEL}")`;
}

/** Only contracts that owe hours enter the rate, on both sides. */
function dueFormula({ balances }: CountedSheets, header: string): string {
  return `SUMIFS(${rangeOf(balances, header)},${rangeOf(balances, 'Heures dues à date')},">0")`;
}
