import { validatedHours } from './hours-facts';
import { type HoursDefinition } from './indicator';

/** I14: full-time equivalents; the divisor (hours a year) is a parameter and is printed with the figure. */
export const fullTime: readonly HoursDefinition[] = [
  {
    id: 'I14',
    label: 'Équivalent temps plein des heures validées',
    line: null,
    population: 'hours',
    basis: 'hours',
    unit: 'full-time',
    better: 'higher',
    numerator: validatedHours,
    base: 'full-time-divisor',
  },
];
