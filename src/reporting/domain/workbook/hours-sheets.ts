import { modalityInSentence } from '../../../insertion-hours/domain/modality';
import { type BalanceRow, type DeclarationState, type ListedHours } from '../rows';
import { type SheetModel } from './workbook-model';

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
  return {
    name: HOURS_SHEET,
    columns: [
      { header: 'Marché', kind: 'text', width: 22 },
      { header: 'Mois', kind: 'text', width: 10 },
      { header: 'Modalité', kind: 'text', width: 40 },
      { header: 'Filière', kind: 'text', width: 30 },
      { header: 'État', kind: 'text', width: 12 },
      { header: 'Heures', kind: 'hours', width: 12 },
    ],
    rows: [...sums]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, { row, hundredths }]) => [
        referenceOf(row.contractId),
        row.period,
        modalityInSentence(row.modality),
        row.trade,
        STATE_LABELS[row.state],
        hundredths / 100,
      ]),
  };
}

/** Hours owed, done and validated since the start, by contract. */
export function balancesSheet(balances: readonly BalanceRow[], referenceOf: ReferenceOf): SheetModel {
  return {
    name: BALANCES_SHEET,
    columns: [
      { header: 'Marché', kind: 'text', width: 22 },
      { header: 'Heures retenues', kind: 'hours', width: 14 },
      { header: 'Heures dues à date', kind: 'hours', width: 14 },
      { header: 'Heures déclarées', kind: 'hours', width: 14 },
      { header: 'Heures validées', kind: 'hours', width: 14 },
    ],
    rows: balances.map((row) => [
      referenceOf(row.contractId),
      row.retained / 100,
      row.due / 100,
      row.declared / 100,
      row.validated / 100,
    ]),
  };
}
