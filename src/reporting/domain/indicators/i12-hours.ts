import { type BalanceRow, type CountedContract, type HoursRow } from '../rows';
import { hasIntegrationHours, isInShares, retainedHours } from './contract-facts';
import { hoursOfRow, isDeclared, validatedHours } from './hours-facts';
import { type DefinitionOf, type IndicatorDefinition, type Part } from './indicator';

const total = { id: 'I12', basis: 'hours', unit: 'hours', base: null, better: 'higher' } as const;

const delivered = (label: string, line: string | null, numerator: Part<HoursRow>): IndicatorDefinition =>
  ({ ...total, label, line, population: 'hours', numerator }) satisfies DefinitionOf<HoursRow> & {
    population: 'hours';
  };

const committed: Part<CountedContract> = {
  counts: (row) => isInShares(row) && hasIntegrationHours(row),
  measure: retainedHours,
};

const stock = (line: string, label: string, of: (row: BalanceRow) => number): IndicatorDefinition => ({
  ...total,
  label,
  line,
  population: 'balances',
  numerator: { counts: () => true, measure: { kind: 'sum', scale: 100, of } },
});

/**
 * I12: hours of the year and stock. Hours *delivered in the year* come from contracts of several years;
 * hours *committed* belong to the contracts notified in the year: two populations, never added.
 */
export const hours: readonly IndicatorDefinition[] = [
  delivered('Heures d’insertion validées', null, validatedHours),
  delivered('Heures d’insertion déclarées', 'declared', { counts: isDeclared, measure: hoursOfRow }),
  {
    ...total,
    label: 'Heures d’insertion engagées par les marchés notifiés',
    line: 'committed',
    population: 'contracts',
    numerator: committed,
  },
  stock('stock-retained', 'Heures retenues, contrats en cours', (row) => row.retained),
  stock('stock-due', 'Heures dues à date, contrats en cours', (row) => row.due),
  stock('stock-validated', 'Heures validées depuis l’origine, contrats en cours', (row) => row.validated),
];
