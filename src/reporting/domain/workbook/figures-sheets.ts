import { BASIS_LABELS, TARGET_WORDS } from '../labels';
import { type IndicatorFigure, type Quantity } from '../indicators/figure';
import { type Unit } from '../indicators/indicator';
import { MASKED_TEXT } from '../report/figure-text';
import { type NamedText } from '../report/report-model';
import { type Cell, type CellKind, type SheetModel, sheetOf } from './workbook-model';

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

/** Of the two counts that a value is made from. */
export function kindOfPart({ basis }: IndicatorFigure): CellKind {
  return basis === 'value' ? 'euros' : basis === 'hours' ? 'hours' : 'count';
}

const hidden = ({ masked }: IndicatorFigure): string | null =>
  masked === undefined ? null : MASKED_TEXT[masked];

/** Long form: each figure of the report is a row here, with numerator, denominator and target. */
export function figuresSheet(figures: readonly IndicatorFigure[]): SheetModel {
  return sheetOf('Indicateurs', figures, [
    ['Année', 'text', 8, ({ year }) => String(year)],
    ['Indicateur', 'text', 11, ({ id }) => id],
    ['Ligne', 'text', 22, ({ line }) => line ?? null],
    ['Libellé', 'text', 56, ({ label }) => label],
    ['Base', 'text', 11, ({ basis }) => BASIS_LABELS[basis]],
    ['Unité', 'text', 20, ({ unit }) => UNIT_LABELS[unit]],
    [
      'Numérateur',
      'decimal',
      16,
      (figure) => hidden(figure) ?? typed(figure.numerator, numeratorKind(figure)),
    ],
    ['Dénominateur', 'decimal', 16, (figure) => typed(figure.denominator, kindOfPart(figure))],
    ['Valeur', 'decimal', 16, (figure) => hidden(figure) ?? typed(figure.value, kindOfUnit(figure.unit))],
    ['Objectif', 'decimal', 14, ({ target, unit }) => typed(target, kindOfUnit(unit))],
    ['Écart', 'decimal', 12, ({ gap, unit }) => typed(gap, unit === 'rate' ? 'points' : kindOfUnit(unit))],
    ['État', 'text', 10, ({ status }) => (status === undefined ? null : TARGET_WORDS[status])],
  ]);
}

function numeratorKind(figure: IndicatorFigure): CellKind {
  return figure.line === 'mean-weight' ? 'decimal' : kindOfPart(figure);
}

/** Groups of people of the three years, small cells masked: the only sheet about people. */
export function participantsSheet(figures: readonly IndicatorFigure[]): SheetModel {
  const lines = figures.filter(({ id, basis }) => id === 'I15' && basis === 'persons');
  return sheetOf('Bénéficiaires (agrégés)', lines, [
    ['Année', 'text', 8, ({ year }) => String(year)],
    ['Groupe', 'text', 48, ({ label }) => label],
    ['Personnes', 'count', 12, (figure) => hidden(figure) ?? numberOf(figure.numerator)],
    [
      'Part',
      'rate',
      10,
      ({ masked, unit, value }) => (masked === undefined && unit === 'rate' ? numberOf(value) : null),
    ],
  ]);
}

export function methodSheet(items: readonly NamedText[]): SheetModel {
  return sheetOf('Méthode', items, [
    ['Sujet', 'text', 24, ({ term }) => term],
    ['Définition', 'text', 110, ({ text }) => text],
  ]);
}

/** Exact decimal text as the number a spreadsheet stores. */
export function numberOf(quantity: Quantity | null): number | null {
  return quantity === null ? null : Number(quantity);
}

function typed(quantity: Quantity | null, kind: CellKind): Cell {
  return quantity === null ? null : { kind, value: Number(quantity) };
}
