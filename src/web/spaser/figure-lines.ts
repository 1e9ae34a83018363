import { type IndicatorFigure } from '../../reporting/domain/indicators/figure';
import { type IndicatorAddress } from '../../reporting/domain/indicators/rows-behind';
import { BASIS_LABELS, TARGET_WORDS } from '../../reporting/domain/labels';
import { baseText, gapText, targetText, valueText } from '../../reporting/domain/report/figure-text';
import { shortEuros, toTenth, withUnit } from '../../shared/domain/french';
import { figureAddress } from './address';
import { type FiguresChoice } from './figures-choice';
import { type Sparkline, sparkline } from './sparkline';

/** One line of the table of indicators. */
export interface FigureLine {
  readonly id: string;
  readonly label: string;
  /** The indicator that a label « … en montant » goes on with; empty when the label says it. */
  readonly of: string;
  readonly href: string;
  readonly basis: string;
  readonly sparkline: Sparkline;
  readonly value: string;
  readonly base: string;
  readonly target: string;
  readonly gap: { readonly status: string; readonly label: string } | null;
}

/** Sub-lines that stand in the main table beside the main lines: those that the report puts first. */
const SHOWN_SUBLINES: readonly string[] = [
  'I15|hours|women',
  'I18|count|exception',
  'I18|count|without-reason',
];

const GAP_CHIPS = { kept: 'good', close: 'near', far: 'wrong' } as const;

/** The lines of the main table, and the others, from the figures of three years, the last one shown. */
export function figureLines(
  byYear: readonly (readonly IndicatorFigure[])[],
  choice: FiguresChoice,
): { readonly main: FigureLine[]; readonly others: FigureLine[] } {
  const current = (byYear.at(-1) ?? []).filter(({ id }) => id !== 'I21');
  const isMain = (figure: IndicatorFigure): boolean =>
    figure.line === undefined || figure.target !== null || SHOWN_SUBLINES.includes(keyOf(figure));
  const lines = (figures: readonly IndicatorFigure[]): FigureLine[] =>
    figures.map((figure, index) => lineOf(figure, figures[index - 1], byYear, choice));
  return {
    main: lines(current.filter(isMain)),
    others: lines(current.filter((figure) => !isMain(figure))),
  };
}

/** How many targets are kept, close and far. */
export function targetCounts(figures: readonly IndicatorFigure[]): {
  kept: number;
  close: number;
  far: number;
} {
  const number = (wanted: IndicatorFigure['status']): number =>
    figures.filter(({ id, target, status }) => id !== 'I21' && target !== null && status === wanted).length;
  return { kept: number('kept'), close: number('close'), far: number('far') };
}

export function addressOf({ id, basis, line }: IndicatorFigure): IndicatorAddress {
  return { id, basis, line: line ?? null };
}

/** "122 / 420", "25,1 / 61,2 M€", "25,6 ETP". */
export function shortBase(figure: IndicatorFigure, figures: readonly IndicatorFigure[]): string {
  if (figure.id === 'I12' && figure.line === undefined) return fullTimeText(figures);
  if (figure.id === 'I14') return '';
  if (figure.id === 'I18' && figure.line !== undefined && figure.line !== 'undetermined') {
    const concerned = figures.find(({ id, line }) => id === 'I18' && line === undefined);
    return `sur ${valueText(concerned ?? null)} soumis`;
  }
  const { numerator, denominator, basis } = figure;
  if (numerator === null || denominator === null) return '';
  if (basis !== 'value') return baseText(figure);
  const [part, whole] = [numerator, denominator].map((euros) => shortEuros(Math.round(Number(euros) * 100)));
  return `${part ?? ''} / ${whole ?? ''}`.replace(/\sM€ \//, ' /');
}

function lineOf(
  figure: IndicatorFigure,
  previous: IndicatorFigure | undefined,
  byYear: readonly (readonly IndicatorFigure[])[],
  choice: FiguresChoice,
): FigureLine {
  const isSecondBasis = previous?.id === figure.id && previous.label === figure.label;
  const { status } = figure;
  return {
    id: previous?.id === figure.id ? '' : figure.id,
    label: isSecondBasis ? `… en ${BASIS_LABELS[figure.basis]}` : figure.label,
    of: isSecondBasis ? figure.label : '',
    href: figureAddress(addressOf(figure), choice),
    basis: BASIS_LABELS[figure.basis],
    sparkline: sparkline(byYear.map((figures) => pointOf(figure, figures, choice, byYear.indexOf(figures)))),
    value: valueText(figure),
    base: shortBase(figure, byYear.at(-1) ?? []),
    target: targetText(figure),
    gap:
      status === undefined
        ? null
        : { status: GAP_CHIPS[status], label: `${gapText(figure)}, ${TARGET_WORDS[status]}` },
  };
}

function pointOf(
  figure: IndicatorFigure,
  figures: readonly IndicatorFigure[],
  { year }: FiguresChoice,
  index: number,
): { year: number; value: number | null; text: string } {
  const found = figures.find((one) => keyOf(one) === keyOf(figure)) ?? null;
  const known = found !== null && hasRows(figures) ? found : null;
  const value = known?.value ?? null;
  return { year: year - 2 + index, value: value === null ? null : Number(value), text: valueText(known) };
}

/** Nothing notified and nothing delivered: the register does not cover that year, and a zero would be a lie. */
function hasRows(figures: readonly IndicatorFigure[]): boolean {
  const numerator = (wanted: string): number =>
    Number(figures.find(({ id, line }) => id === wanted && line === undefined)?.numerator ?? 0);
  return numerator('I01') > 0 || numerator('I12') > 0;
}

function fullTimeText(figures: readonly IndicatorFigure[]): string {
  const value = figures.find(({ id }) => id === 'I14')?.value ?? null;
  return value === null ? '' : withUnit(toTenth(value), 'ETP');
}

function keyOf({ id, basis, line }: IndicatorFigure): string {
  return [id, basis, line ?? ''].join('|');
}
