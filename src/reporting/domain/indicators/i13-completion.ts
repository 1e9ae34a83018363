import { type BalanceRow } from '../rows';
import { type BalanceDefinition, type Part } from './indicator';

const isDue = (row: BalanceRow): boolean => row.due > 0;
const part = (of: (row: BalanceRow) => number): Part<BalanceRow> => ({
  counts: isDue,
  measure: { kind: 'sum', scale: 100, of },
});

/** I13: hours validated over hours due at date, sum over sum, on the contracts where some are due. */
export const completion: readonly BalanceDefinition[] = [
  {
    id: 'I13',
    label: 'Taux de réalisation des heures dues',
    line: null,
    population: 'balances',
    basis: 'hours',
    unit: 'rate',
    better: 'higher',
    numerator: part((row) => row.validated),
    base: part((row) => row.due),
  },
];
