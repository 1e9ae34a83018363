import { lotKey, numberKey } from './lot-number';

/** How the register names a contract: its own number, and the reference of its procedure. */
export interface NamedContract {
  readonly id: string;
  readonly number: string | null;
  readonly reference: string | null;
  readonly lot: string | null;
}

export type Lookup =
  | { readonly kind: 'found'; readonly contractId: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous' };

/** The contract that a number and a lot name; its own number goes before the reference of the procedure. */
export function lookUpContract(
  number: string,
  lot: string | null,
  contracts: readonly NamedContract[],
): Lookup {
  const key = numberKey(number);
  const byNumber = contracts.filter((each) => each.number !== null && numberKey(each.number) === key);
  const named =
    byNumber.length > 0
      ? byNumber
      : contracts.filter((each) => each.reference !== null && numberKey(each.reference) === key);
  return only(withLot(lotKey(lot), named));
}

function withLot(lot: string | null, named: readonly NamedContract[]): readonly NamedContract[] {
  if (lot === null) return named;
  const same = named.filter((each) => lotKey(each.lot) === lot);
  // A register that keeps one contract without lots still knows which one is meant.
  return same.length === 0 && named.length === 1 && named[0]?.lot === null ? named : same;
}

function only(named: readonly NamedContract[]): Lookup {
  const [first, second] = named;
  if (first === undefined) return { kind: 'unknown' };
  return second === undefined ? { kind: 'found', contractId: first.id } : { kind: 'ambiguous' };
}
