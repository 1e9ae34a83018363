import { type HoursRow } from '../rows';
import { type Measure, type Part } from './indicator';

export const hoursOfRow: Measure<HoursRow> = { kind: 'sum', scale: 100, of: (row) => row.hours };

/** Only validated hours count (invariant of the register). */
export const isValidated = (row: Pick<HoursRow, 'state'>): boolean => row.state === 'validated';

/** Handed in by the employer, whether or not the facilitator has checked them yet. */
export const isDeclared = (row: Pick<HoursRow, 'state'>): boolean =>
  row.state === 'submitted' || row.state === 'validated';

export const validatedHours: Part<HoursRow> = { counts: isValidated, measure: hoursOfRow };
