import { modalityInSentence } from '../../../insertion-hours/domain/modality';
import { type HoursRow } from '../rows';
import { hoursOfRow, isValidated, validatedHours } from './hours-facts';
import { type HoursDefinition } from './indicator';
import { onceAPart, type Parts } from './parts';

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

/** The values of one column in the validated hours of a part. */
const valuesIn = onceAPart(
  (rows: readonly HoursRow[], column: 'modality' | 'trade') =>
    new Set(rows.filter(isValidated).map((row) => row[column])),
);

function valuesMet(hours: Parts<HoursRow>, column: 'modality' | 'trade'): string[] {
  return [...new Set(hours.flatMap((rows) => [...valuesIn(rows, column)]))].sort();
}

/** One definition a value, always the same: what it gives over a part is then known. */
function definedOnce(define: (value: string) => HoursDefinition): (value: string) => HoursDefinition {
  const known = new Map<string, HoursDefinition>();
  return (value) => {
    const definition = known.get(value) ?? define(value);
    known.set(value, definition);
    return definition;
  };
}

const ofModality = definedOnce((code) =>
  share(
    `modality:${code}`,
    `Heures par modalité : ${modalityInSentence(code)}`,
    (row) => row.modality === code,
  ),
);
const ofTrade = definedOnce((trade) =>
  share(`trade:${trade}`, `Heures par filière : ${trade}`, (row) => row.trade === trade),
);

/** I16: validated hours of the year by modality and by trade; one line per value met in the rows. */
export function hoursBreakdown(hours: Parts<HoursRow>): HoursDefinition[] {
  return [...valuesMet(hours, 'modality').map(ofModality), ...valuesMet(hours, 'trade').map(ofTrade)];
}
