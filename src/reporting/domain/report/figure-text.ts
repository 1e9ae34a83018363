import Decimal from 'decimal.js';
import { type IndicatorFigure, type Quantity } from '../indicators/figure';
import { type Unit } from '../indicators/indicator';
import {
  gapInPoints,
  grouped,
  NOTHING,
  percentWithTenth,
  plainEuros,
  plainRoundedHours,
  shortPercent,
  signed,
  toTenth,
} from '../../../shared/domain/french';

/** How a masked figure is printed; the method explains both. */
export const MASKED_TEXT = { 'below-threshold': '< 5', complementary: 'n. p.' } as const;

const hundredths = (quantity: Quantity): number => new Decimal(quantity).times(100).round().toNumber();

/** A quantity in its unit, without the unit where the row says it. */
export function quantityText(quantity: Quantity, unit: Unit): string {
  switch (unit) {
    case 'rate':
      return percentWithTenth(String(quantity));
    case 'euros':
      return plainEuros(hundredths(quantity));
    case 'hours':
      return plainRoundedHours(hundredths(quantity));
    case 'full-time':
      return toTenth(String(quantity));
    case 'contracts':
    case 'targets':
    case 'persons':
      return grouped(Number(quantity));
  }
}

export function valueText(figure: IndicatorFigure | null): string {
  if (figure === null) return NOTHING;
  if (figure.masked) return MASKED_TEXT[figure.masked];
  return figure.value === null ? NOTHING : quantityText(figure.value, figure.unit);
}

export function targetText({ target, unit }: IndicatorFigure): string {
  if (target === null) return NOTHING;
  return unit === 'rate' ? shortPercent(String(target)) : quantityText(target, unit);
}

export function gapText({ gap, unit }: IndicatorFigure): string {
  if (gap === null) return NOTHING;
  return unit === 'rate' ? gapInPoints(String(gap)) : signed(quantityText(gap, unit), gap);
}

/** Numerator over denominator, as printed: "122 / 420". */
export function baseText(figure: IndicatorFigure): string {
  const { numerator, denominator, basis } = figure;
  if (numerator === null || denominator === null) return NOTHING;
  const part = (quantity: Quantity): string =>
    typeof quantity === 'number'
      ? grouped(quantity)
      : quantityText(quantity, basis === 'value' ? 'euros' : 'hours');
  if (figure.line === 'mean-weight') return `sur ${part(denominator)}`;
  return `${part(numerator)} / ${part(denominator)}`;
}
