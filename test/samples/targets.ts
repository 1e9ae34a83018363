import { type CsvCell } from './writers/csv-text';

// Share of contracts, share of value, or hours: the form of interface.md (indicator, basis, year, value).
const TARGETS: readonly (readonly [string, string, readonly number[]])[] = [
  ['I02', 'nombre', [0.18, 0.22, 0.3, 0.33]],
  ['I02', 'montant', [0.25, 0.28, 0.32, 0.35]],
  ['I03', 'nombre', [0.1, 0.12, 0.15, 0.18]],
  ['I06', 'nombre', [4, 6, 10, 12]],
  ['I06', 'montant', [400_000, 700_000, 1_200_000, 1_500_000]],
  ['I10', 'nombre', [0.3, 0.5, 0.75, 1]],
  ['I12', 'heures', [10_000, 16_000, 24_000, 28_000]],
  ['I13', 'heures', [0.85, 0.88, 0.9, 0.92]],
  ['I15', 'personnes', [60, 70, 90, 110]],
];
const FIRST_YEAR = 2024;

/** The targets of the scheme of Valmonde, 2024-2027. Rates are fractions of 1. */
export function targetRows(): CsvCell[][] {
  const rows = TARGETS.flatMap(([indicator, basis, values]) =>
    values.map((value, index) => [indicator, basis, FIRST_YEAR + index, String(value).replace('.', ',')]),
  );
  return [['indicateur', 'base', 'année', 'valeur'], ...rows];
}
