import { type FieldId, type FieldValue } from '../../contracts/domain/fields/field';
import { eurosText, type Cents } from '../../shared/domain/euros';
import { type RowNotes } from './row-notes';
import { isImplausible } from '../../reading/domain/values/implausible-amount';

/** Estimates and ceilings: what cannot be true is not kept as a fact. */
const ESTIMATES: readonly FieldId[] = ['needValue', 'estimatedValue', 'maximumAmount'];

type Values = Partial<Record<FieldId, FieldValue>>;

/** An implausible initial amount is kept with its doubt: its contract counts in number, it is not summed. */
export function amountDoubts(values: Values, notes: RowNotes): void {
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

function amountOf(values: Values, field: FieldId): Cents | null {
  const amount = values[field];
  return typeof amount === 'number' ? amount : null;
}
