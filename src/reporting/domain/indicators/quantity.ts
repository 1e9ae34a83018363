import Decimal from 'decimal.js';
import { eurosText } from '../../../shared/domain/euros';
import { type Part } from './indicator';
import { onceAPart, type Parts } from './parts';
import { type Quantity } from './figure';

/** What a part adds up to, in whole units of its scale. */
export interface Total {
  readonly units: number;
  readonly scale: 1 | 100 | 1_000_000;
}

/** Adds a part up over rows, in exact integers; a distinct measure counts its keys. */
export const totalOf = onceAPart(<Row>(rows: readonly Row[], { counts, measure }: Part<Row>): Total => {
  const counted = rows.filter((row) => counts(row));
  if (measure.kind === 'distinct') {
    const keys = new Set(counted.map((row) => measure.key(row)).filter((key) => key !== null));
    return { units: keys.size, scale: 1 };
  }
  return exact({ units: counted.reduce((sum, row) => sum + measure.of(row), 0), scale: measure.scale });
});

/** The same over rows in parts. */
export function totalOver<Row>(rows: Parts<Row>, part: Part<Row>): Total {
  const totals = rows.map((each) => totalOf(each, part));
  const units = totals.reduce((sum, total) => sum + total.units, 0);
  return exact({ units, scale: part.measure.kind === 'sum' ? part.measure.scale : 1 });
}

function exact(total: Total): Total {
  if (Number.isSafeInteger(total.units)) return total;
  throw new RangeError('A sum of an indicator left the exact integers.');
}

/** A count as a number, money and hours as decimal text with two decimals, weights with six. */
export function quantityOf({ units, scale }: Total): Quantity {
  if (scale === 1) return units;
  return scale === 100 ? eurosText(units) : new Decimal(units).div(scale).toFixed(6);
}

/** Sum over sum as a fraction with six decimals; null without a base. */
export function rateOf(numerator: Total, base: Total): string | null {
  if (base.units === 0) return null;
  const over = new Decimal(numerator.units).div(numerator.scale);
  return over.div(new Decimal(base.units).div(base.scale)).toFixed(6);
}
