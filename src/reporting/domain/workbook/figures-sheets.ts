import { BASIS_LABELS, TARGET_WORDS } from '../labels';
import { type IndicatorFigure, type Quantity } from '../indicators/figure';
import { type Unit } from '../indicators/indicator';
import { MASKED_TEXT } from '../report/figure-text';
import { type NamedText } from '../report/report-model';
import { type Cell, type CellKind, type SheetModel } from './workbook-model';

const UNIT_LABELS: Readonly<Record<Unit, string>> = {
  rate: 'taux',
  contracts: 'marchés',
  targets: 'objectifs',
  euros: 'euros HT',
  hours: 'heures',
  persons: 'personnes',
  'full-time': 'équivalents temps plein',
};
const UNIT_KINDS: Readonly<Record<Unit, CellKind>> = {
  rate: 'rate',
  contracts: 'count',
  targets: 'count',
  euros: 'euros',
  hours: 'hours',
  persons: 'count',
  'full-time': 'decimal',
};

export const kindOfUnit = (unit: Unit): CellKind => UNIT_KINDS[unit];

/** Long form: each figure of the report is a row here, with numerator, denominator and target. */
export function figuresSheet(figures: readonly IndicatorFigure[]): SheetModel {
  return {
    name: 'Indicateurs',
    columns: [
      { header: 'Année', kind: 'text', width: 8 },
      { header: 'Indicateur', kind: 'text', width: 11 },
      { header: 'Ligne', kind: 'text', width: 22 },
      { header: 'Libellé', kind: 'text', width: 56 },
      { header: 'Base', kind: 'text', width: 11 },
      { header: 'Unité', kind: 'text', width: 20 },
      { header: 'Numérateur', kind: 'decimal', width: 16 },
      { header: 'Dénominateur', kind: 'decimal', width: 16 },
      { header: 'Valeur', kind: 'decimal', width: 16 },
      { header: 'Objectif', kind: 'decimal', width: 14 },
      { header: 'Écart', kind: 'decimal', width: 12 },
      { header: 'État', kind: 'text', width: 10 },
    ],
    rows: figures.map(figureCells),
  };
}

function figureCells(figure: IndicatorFigure): Cell[] {
  const { unit, basis, masked } = figure;
  const hidden = masked === undefined ? null : MASKED_TEXT[masked];
  const partKind = basis === 'value' ? 'euros' : basis === 'hours' ? 'hours' : 'count';
  const numeratorKind: CellKind = figure.line === 'mean-weight' ? 'decimal' : partKind;
  return [
    String(figure.year),
    figure.id,
    figure.line ?? null,
    figure.label,
    BASIS_LABELS[basis],
    UNIT_LABELS[unit],
    hidden ?? typed(figure.numerator, numeratorKind),
    typed(figure.denominator, partKind),
    hidden ?? typed(figure.value, kindOfUnit(unit)),
    typed(figure.target, kindOfUnit(unit)),
    typed(figure.gap, unit === 'rate' ? 'points' : kindOfUnit(unit)),
    figure.status === undefined ? null : TARGET_WORDS[figure.status],
  ];
}

/** Groups of people of the three years, small cells masked: the only sheet about people. */
export function participantsSheet(figures: readonly IndicatorFigure[]): SheetModel {
  const lines = figures.filter(({ id, basis }) => id === 'I15' && basis === 'persons');
  return {
    name: 'Bénéficiaires (agrégés)',
    columns: [
      { header: 'Année', kind: 'text', width: 8 },
      { header: 'Groupe', kind: 'text', width: 48 },
      { header: 'Personnes', kind: 'count', width: 12 },
      { header: 'Part', kind: 'rate', width: 10 },
    ],
    rows: lines.map(({ year, label, masked, numerator, value, unit }) => {
      if (masked !== undefined) return [String(year), label, MASKED_TEXT[masked], null];
      return [String(year), label, numberOf(numerator), unit === 'rate' ? numberOf(value) : null];
    }),
  };
}

export function methodSheet(items: readonly NamedText[]): SheetModel {
  return {
    name: 'Méthode',
    columns: [
      { header: 'Sujet', kind: 'text', width: 24 },
      { header: 'Définition', kind: 'text', width: 110 },
    ],
    rows: items.map(({ term, text }) => [term, text]),
  };
}

/** Exact decimal text as the number a spreadsheet stores. */
export function numberOf(quantity: Quantity | null): number | null {
  return quantity === null ? null : Number(quantity);
}

function typed(quantity: Quantity | null, kind: CellKind): Cell {
  return quantity === null ? null : { kind, value: Number(quantity) };
}
