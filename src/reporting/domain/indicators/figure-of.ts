import { type IndicatorDefinition, type DefinitionOf, type YearParts } from './indicator';
import { type Parts } from './parts';
import { type IndicatorFigure } from './figure';
import { quantityOf, rateOf, totalOver, type Total } from './quantity';

export type RawFigure = Omit<IndicatorFigure, 'target' | 'gap' | 'status'>;

/** Computes one line over the rows of a year. `fullTimeHours` is the yearly divisor, in hundredths. */
export function figureOf(definition: IndicatorDefinition, rows: YearParts, fullTimeHours: number): RawFigure {
  switch (definition.population) {
    case 'contracts':
      return figureOver(definition, rows.contracts, rows.year, fullTimeHours);
    case 'hours':
      return figureOver(definition, rows.hours, rows.year, fullTimeHours);
    case 'balances':
      return knownOnly(figureOver(definition, rows.balances, rows.year, fullTimeHours), rows);
  }
}

/** Without a balance for that year the stock is unknown, not zero. */
function knownOnly(figure: RawFigure, { balances }: YearParts): RawFigure {
  return balances.some(({ length }) => length > 0)
    ? figure
    : { ...figure, numerator: null, denominator: null, value: null };
}

function figureOver<Row>(
  definition: DefinitionOf<Row>,
  rows: Parts<Row>,
  year: number,
  fullTimeHours: number,
): RawFigure {
  const { id, label, line, basis, unit } = definition;
  const numerator = totalOver(rows, definition.numerator);
  const base = baseOf(definition, rows, fullTimeHours);
  return {
    id,
    label,
    year,
    basis,
    ...(line === null ? {} : { line }),
    unit,
    numerator: quantityOf(numerator),
    denominator: base === null ? null : quantityOf(base),
    value: base === null ? quantityOf(numerator) : rateOf(numerator, base),
  };
}

function baseOf<Row>({ base }: DefinitionOf<Row>, rows: Parts<Row>, fullTimeHours: number): Total | null {
  if (base === null) return null;
  return base === 'full-time-divisor' ? { units: fullTimeHours, scale: 100 } : totalOver(rows, base);
}
