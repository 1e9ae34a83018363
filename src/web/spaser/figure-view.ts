import { TARGET_WORDS } from '../../reporting/domain/labels';
import { type IndicatorDetail } from '../../reporting';
import { definitionSentence } from '../../reporting/domain/indicators/definition-sentence';
import { type IndicatorFigure, type Quantity } from '../../reporting/domain/indicators/figure';
import { hidesTrait } from '../../reporting/domain/indicators/rows-behind';
import {
  gapText,
  MASKED_TEXT,
  quantityText,
  targetText,
  valueText,
} from '../../reporting/domain/report/figure-text';
import { grouped, NOTHING, withUnit } from '../../shared/domain/french';

type Part = 'numerator' | 'base';

const UNIT_WORDS = { count: 'marchés', value: '€ HT', hours: 'h', persons: 'personnes' } as const;

/** The head of a figure's page, and the two sets of rows it may list. */
export interface FigureView {
  readonly value: string;
  readonly unit: string;
  readonly definition: string;
  readonly terms: readonly { readonly label: string; readonly value: string }[];
  /** Why rows are not those of the figure, or not shown; empty otherwise. */
  readonly notice: string;
  readonly subtabs: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly count: number;
  readonly rowWord: string;
}

export function figureView(
  { figure, definition, detail, count }: IndicatorDetail,
  part: Part,
  here: (part: Part) => string,
): FigureView {
  const hasBase =
    definition.base !== null && definition.base !== 'full-time-divisor' && !hidesTrait(definition);
  const word = detail.population === 'hours' ? 'mois' : 'lignes';
  return {
    value: valueText(figure),
    unit: unitOf(figure),
    definition: definitionSentence(definition),
    terms: termsOf(figure),
    notice: noticeOf(figure, hidesTrait(definition)),
    subtabs: hasBase
      ? [
          { label: 'Lignes comptées', href: here('numerator'), current: part === 'numerator' },
          { label: 'Lignes de la base', href: here('base'), current: part === 'base' },
        ]
      : [],
    count,
    rowWord: word,
  };
}

function termsOf(figure: IndicatorFigure): { label: string; value: string }[] {
  const { numerator, denominator, target, status } = figure;
  const masked = figure.masked === undefined ? null : MASKED_TEXT[figure.masked];
  return [
    { label: 'Compté', value: masked ?? termText(figure, numerator) },
    ...(denominator === null ? [] : [{ label: 'Sur', value: termText(figure, denominator) }]),
    ...(target === null ? [] : [{ label: 'Objectif', value: targetText(figure) }]),
    ...(status === undefined
      ? []
      : [{ label: 'Écart', value: `${gapText(figure)}, ${TARGET_WORDS[status]}` }]),
  ];
}

function termText({ basis, line, unit }: IndicatorFigure, quantity: Quantity | null): string {
  if (quantity === null) return NOTHING;
  if (line === 'mean-weight' && typeof quantity !== 'number') return quantityText(quantity, 'rate');
  const text =
    typeof quantity === 'number'
      ? grouped(quantity)
      : quantityText(quantity, basis === 'value' ? 'euros' : 'hours');
  return withUnit(text, unit === 'full-time' ? 'h' : UNIT_WORDS[basis]);
}

function unitOf({ unit, value, basis }: IndicatorFigure): string {
  if (value === null || unit === 'rate') return '';
  return unit === 'full-time' ? 'ETP' : UNIT_WORDS[basis];
}

function noticeOf({ masked }: IndicatorFigure, isTrait: boolean): string {
  if (masked !== undefined)
    return 'Trop peu de personnes sont derrière ce chiffre : ni lui ni ses lignes ne sont montrés.';
  return isTrait
    ? 'Le détail par marché de cette caractéristique désignerait des personnes : la liste montre les heures validées de tous.'
    : '';
}
