import { lotKey } from '../../insertion-hours/domain/lot-number';

/** What identifies a contract within one buyer, in a row or in the register. */
export interface ContractIdentity {
  readonly decpId: string | null;
  readonly reference: string | null;
  readonly lot: string | null;
  readonly subjectKey: string;
  /** Identity keys of the holders. */
  readonly holderKeys: readonly string[];
  readonly notifiedOn: string | null;
}

/** `same-number`: the number is known with another subject, probably another lot. */
export type Match<T> =
  | { readonly kind: 'found'; readonly known: T }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly T[]; readonly why: 'several' | 'same-number' }
  | { readonly kind: 'none' };

/**
 * Finds the contract that a row speaks of (model, invariant 2): an explicit key first (procedure and lot, or
 * number and lot), else number and subject, else, in a list without numbers, subject, holder and
 * notification date. (buyer, number) alone is never a key: lots share it, republications repeat it.
 */
export function matchContract<T extends ContractIdentity>(
  incoming: ContractIdentity,
  candidates: readonly T[],
): Match<T> {
  const explicit = candidates.filter((known) => sameExplicitKey(incoming, known));
  if (explicit.length > 0) return decide(incoming, explicit);
  if (incoming.decpId !== null) return matchByNumber(incoming, candidates);
  return matchWithoutNumber(incoming, candidates);
}

function sameExplicitKey(incoming: ContractIdentity, known: ContractIdentity): boolean {
  if (incoming.lot === null || !sameLot(incoming, known)) return false;
  if (incoming.reference !== null && known.reference !== null) return incoming.reference === known.reference;
  return incoming.decpId !== null && incoming.decpId === known.decpId;
}

function matchByNumber<T extends ContractIdentity>(
  incoming: ContractIdentity,
  candidates: readonly T[],
): Match<T> {
  // A lot on both sides is an explicit key that did not match: another lot, or another consultation whose numbers
  // begin again.
  const sameNumber = candidates.filter(
    (known) => known.decpId === incoming.decpId && (incoming.lot === null || known.lot === null),
  );
  const sameSubject = sameNumber.filter(
    (known) => known.subjectKey === incoming.subjectKey || incoming.subjectKey === '',
  );
  if (sameSubject.length > 0) return decide(incoming, sameSubject);
  return sameNumber.length > 0
    ? { kind: 'ambiguous', candidates: sameNumber, why: 'same-number' }
    : { kind: 'none' };
}

function matchWithoutNumber<T extends ContractIdentity>(
  incoming: ContractIdentity,
  candidates: readonly T[],
): Match<T> {
  const sameSubject = candidates.filter(
    (known) => known.subjectKey === incoming.subjectKey && compatibleLots(incoming, known),
  );
  if (incoming.reference !== null) {
    const sameProcedure = sameSubject.filter((known) => known.reference === incoming.reference);
    return sameProcedure.length > 0 ? decide(incoming, sameProcedure) : { kind: 'none' };
  }
  const sameAward = sameSubject.filter(
    (known) => known.notifiedOn === incoming.notifiedOn && sharesHolder(incoming, known),
  );
  return sameAward.length > 0 ? decide(incoming, sameAward) : { kind: 'none' };
}

/** Several of them left: holder, then date, then lot tell them apart; otherwise a person must. */
function decide<T extends ContractIdentity>(incoming: ContractIdentity, candidates: readonly T[]): Match<T> {
  const tests: ((known: T) => boolean)[] = [
    (known) => known.subjectKey === incoming.subjectKey,
    (known) => sameLot(incoming, known),
    (known) => known.notifiedOn === incoming.notifiedOn,
    (known) => sharesHolder(incoming, known),
  ];
  let left = candidates;
  for (const test of tests) {
    if (left.length === 1) break;
    const narrower = left.filter(test);
    if (narrower.length > 0) left = narrower;
  }
  const [only] = left;
  if (left.length === 1 && only !== undefined) return { kind: 'found', known: only };
  return { kind: 'ambiguous', candidates: left, why: 'several' };
}

function compatibleLots(incoming: ContractIdentity, known: ContractIdentity): boolean {
  return incoming.lot === null || known.lot === null || sameLot(incoming, known);
}

/** « 1 », « 01 » and « Lot 1 » are one lot. */
function sameLot(incoming: ContractIdentity, known: ContractIdentity): boolean {
  return lotKey(incoming.lot) === lotKey(known.lot);
}

function sharesHolder(incoming: ContractIdentity, known: ContractIdentity): boolean {
  if (incoming.holderKeys.length === 0 && known.holderKeys.length === 0) return true;
  return incoming.holderKeys.some((key) => known.holderKeys.includes(key));
}
