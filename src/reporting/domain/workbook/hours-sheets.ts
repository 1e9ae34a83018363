import { modalityInSentence } from '../../../insertion-hours/domain/modality';
import { type BalanceRow, type DeclarationState, type ListedHours } from '../rows';
import { type SheetModel, sheetOf } from './workbook-model';

export const HOURS_SHEET = 'Heures';
export const BALANCES_SHEET = 'Engagements';
export const VALIDATED_LABEL = 'validée';

const STATE_LABELS: Readonly<Record<DeclarationState, string>> = {
  draft: 'brouillon',
  submitted: 'déclarée',
  validated: VALIDATED_LABEL,
  rejected: 'rejetée',
};

/** Reference of a contract for a reader, by its identifier in the register. */
export type ReferenceOf = (contractId: string) => string;

/** Hours by contract, month, modality, trade and state: nobody can be told apart in it. */
export function hoursSheet(hours: readonly ListedHours[], referenceOf: ReferenceOf): SheetModel {
  const sums = new Map<string, { row: ListedHours; hundredths: number }>();
  for (const row of hours) {
    const key = [referenceOf(row.contractId), row.period, row.modality, row.trade, row.state].join('|');
    sums.set(key, { row, hundredths: (sums.get(key)?.hundredths ?? 0) + row.hours });
  }
  const groups = [...sums].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, group]) => group);
  return sheetOf(HOURS_SHEET, groups, [
    ['Marché', 'text', 22, ({ row }) => referenceOf(row.contractId)],
    ['Mois', 'text', 10, ({ row }) => row.period],
    ['Modalité', 'text', 40, ({ row }) => modalityInSentence(row.modality)],
    ['Filière', 'text', 30, ({ row }) => row.trade],
    ['État', 'text', 12, ({ row }) => STATE_LABELS[row.state]],
    ['Heures', 'hours', 12, ({ hundredths }) => hundredths / 100],
  ]);
}

/** Hours owed, done and validated since the start, by contract. */
export function balancesSheet(balances: readonly BalanceRow[], referenceOf: ReferenceOf): SheetModel {
  return sheetOf(BALANCES_SHEET, balances, [
    ['Marché', 'text', 22, ({ contractId }) => referenceOf(contractId)],
    ['Heures retenues', 'hours', 14, ({ retained }) => retained / 100],
    ['Heures dues à date', 'hours', 14, ({ due }) => due / 100],
    ['Heures déclarées', 'hours', 14, ({ declared }) => declared / 100],
    ['Heures validées', 'hours', 14, ({ validated }) => validated / 100],
  ]);
}
