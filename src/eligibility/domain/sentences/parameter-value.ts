import { exactNumber, percent, withUnit } from '../../../shared/domain/french';
import { type ParameterReading } from '../law/parameters';

const UNITS = {
  euros: '€',
  months: 'mois',
  hours: 'h',
  'euros-per-hour': '€/h',
  years: 'ans',
} as const;

/** The value of a parameter of the law with its unit. */
export function parameterValue({ parameter: { unit }, period: { value } }: ParameterReading): string {
  if (unit === 'share') return percent(value);
  return unit === 'ratio' ? exactNumber(value) : withUnit(exactNumber(value), UNITS[unit]);
}
