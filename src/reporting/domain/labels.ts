import { counted } from '../../shared/domain/french';
import { type TargetStatus } from './indicators/figure';

export const BASIS_LABELS: Readonly<Record<'count' | 'value' | 'hours' | 'persons', string>> = {
  count: 'nombre',
  value: 'montant',
  hours: 'heures',
  persons: 'personnes',
};

/** Where a figure stands before its target; the method of the report explains them. */
export const TARGET_WORDS: Readonly<Record<TargetStatus, string>> = {
  kept: 'tenu',
  close: 'proche',
  far: 'loin',
};

/** `5 objectifs tenus, 6 proches, 2 loin.` */
export function targetsInWords({ kept, close, far }: Readonly<Record<TargetStatus, number>>): string {
  return `${counted(kept, 'objectif tenu', 'objectifs tenus')}, ${counted(close, 'proche')}, ${counted(far, 'loin', 'loin')}.`;
}
