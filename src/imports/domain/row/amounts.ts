import { type FieldId } from '../../../contracts/domain/fields/fields';
import { eurosText, type Cents } from '../../../shared/domain/euros';
import { type DraftValues } from '../contract-draft';
import { type RowNotes } from '../report/row-notes';
import { isImplausible } from '../../../reading/domain/values/implausible-amount';

/** Estimates and ceilings: what cannot be true is not kept as a fact. */
const ESTIMATES = ['needValue', 'estimatedValue', 'maximumAmount'] as const;

/** An implausible initial amount is kept with its doubt: its contract counts in number, it is not summed. */
export function amountDoubts(values: DraftValues, notes: RowNotes): void {
  const initial = amountOf(values, 'initialAmount');
  if (initial !== null && isImplausible(initial)) {
    values['initialAmountDoubt'] = 'implausible-amount';
    notes.keepAside('initialAmount', eurosText(initial), 'implausible-amount');
  }
  for (const field of ESTIMATES) {
    const amount = amountOf(values, field);
    if (amount === null || !isImplausible(amount)) continue;
    delete values[field];
    notes.keepAside(field, eurosText(amount), 'implausible-amount');
  }
}

function amountOf(values: DraftValues, field: FieldId): Cents | null {
  const amount = values[field];
  return typeof amount === 'number' ? amount : null;
}
