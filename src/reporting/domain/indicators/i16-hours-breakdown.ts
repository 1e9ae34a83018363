import { modalityInSentence } from '../../../insertion-hours/domain/modality';
import { type HoursRow } from '../rows';
import { hoursOfRow, isValidated, validatedHours } from './hours-facts';
import { type HoursDefinition } from './indicator';

const share = (line: string, label: string, isIn: (row: HoursRow) => boolean): HoursDefinition => ({
  id: 'I16',
  label,
  line,
  population: 'hours',
  basis: 'hours',
  unit: 'rate',
  better: 'higher',
  numerator: { counts: (row) => isValidated(row) && isIn(row), measure: hoursOfRow },
  base: validatedHours,
});

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** I16: validated hours of the year by modality and by trade; one line per value met in the rows. */
export function hoursBreakdown(rows: readonly HoursRow[]): HoursDefinition[] {
  const validated = rows.filter(isValidated);
  const modalities = distinct(validated.map((row) => row.modality));
  const trades = distinct(validated.map((row) => row.trade));
  return [
    ...modalities.map((code) =>
      share(
        `modality:${code}`,
        `Heures par modalité : ${modalityInSentence(code)}`,
        (row) => row.modality === code,
      ),
    ),
    ...trades.map((trade) =>
      share(`trade:${trade}`, `Heures par filière : ${trade}`, (row) => row.trade === trade),
    ),
  ];
}
