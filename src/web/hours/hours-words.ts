import { type Balance } from '../../insertion-hours/domain/balance';
import { type DeclarationState } from '../../insertion-hours/domain/declaration-state';
import { monthOf } from '../../insertion-hours/domain/period';
import { monthInWords, shortDate } from '../../shared/domain/french';
import { type CellView } from '../shell/table-view';
import { type BalanceState } from './list/hours-query';

type Chip = NonNullable<CellView['chip']>;

/** Where a contract stands on the day of its balance. */
export function balanceState({
  due,
  validated,
  balance,
}: Pick<Balance, 'due' | 'validated' | 'balance'>): BalanceState {
  if (due === 0 && validated === 0) return 'a-venir';
  if (balance === 0) return 'a-jour';
  return balance < 0 ? 'retard' : 'avance';
}

export const BALANCE_STATE_LABELS: Readonly<Record<BalanceState, string>> = {
  retard: 'en retard',
  avance: 'en avance',
  'a-jour': 'à jour',
  'a-venir': 'rien de dû',
};

export function balanceChip(state: BalanceState): Chip {
  const status = { retard: 'late', avance: 'good', 'a-jour': 'good', 'a-venir': 'none' }[state];
  return { status, label: BALANCE_STATE_LABELS[state] };
}

const STATE_CHIPS: Readonly<Record<DeclarationState, Chip>> = {
  draft: { status: 'none', label: 'brouillon' },
  submitted: { status: 'late', label: 'à contrôler' },
  validated: { status: 'good', label: 'validée' },
  returned: { status: 'returned', label: 'renvoyée' },
};

export function stateChip(state: DeclarationState): Chip {
  return STATE_CHIPS[state];
}

/** `octobre 2026` for a whole month, else both days. */
export function periodInWords({
  periodFrom: from,
  periodTo: to,
}: {
  periodFrom: string;
  periodTo: string;
}): string {
  const month = monthOf(from);
  if (month.from === from && month.to === to) return monthInWords(from.slice(0, 7));
  return `du ${shortDate(from)} au ${shortDate(to)}`;
}

/** `Déclaration d’août 2026`, `Déclaration du 01/08/2026 au 15/08/2026`. */
export function declarationTitle(period: string): string {
  if (period.startsWith('du ')) return `Déclaration ${period}`;
  return `Déclaration ${/^[aoé]/.test(period) ? 'd’' : 'de '}${period}`;
}
