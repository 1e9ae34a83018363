import { type Cents } from '../../../shared/domain/euros';
import { type CountedContract } from '../rows';
import { countedAmount } from './contract-facts';
import { type YearParts } from './indicator';
import { onceAPart } from './parts';

/** Contracts from an initial amount on: one without a usable amount is below it. Hours come from contracts of several years. */
export function fromAmount(rows: YearParts, minAmount: Cents | null): YearParts {
  if (minAmount === null) return rows;
  return { ...rows, contracts: rows.contracts.map((part) => reaching(part, minAmount)) };
}

const reaching = onceAPart((rows: readonly CountedContract[], threshold: Cents) =>
  fromAmountOf(rows, threshold),
);

export function fromAmountOf<Row extends CountedContract>(
  rows: readonly Row[],
  minAmount: Cents | null,
): readonly Row[] {
  return minAmount === null ? rows : rows.filter((row) => reaches(row, minAmount));
}

function reaches(row: CountedContract, threshold: Cents): boolean {
  return (countedAmount(row) ?? -1) >= threshold;
}
