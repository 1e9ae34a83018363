import { admits, limitOf, type Perimeter } from '../../shared/domain/perimeter';
import { type ContractDraft } from '../domain/contract-draft';
import { type ContractIdentity, matchContract } from '../domain/contract-match';
import { procedureFieldsOf } from './draft-fields';
import { type KnownContract } from './known-contract';
import { type WorkingSet } from './working-set';

/** A row of a buyer, as it is placed among what its author was given. */
export interface RowToPlace {
  readonly buyerId: string;
  readonly draft: ContractDraft;
  readonly identity: ContractIdentity;
}

/** Contracts that the row may be: those that its author does not see are none of them. */
export function candidatesFor(
  perimeter: Perimeter,
  { buyerId, identity }: RowToPlace,
  workingSet: WorkingSet,
): KnownContract[] {
  const all = workingSet.candidates(buyerId, identity);
  return limitOf(perimeter, buyerId) === null
    ? all
    : all.filter(({ procedure }) => admits(perimeter, procedure));
}

/**
 * The field by which a row leaves the services and territories given to its author; null where it stays. It leaves them
 * by what it states, by what it would change, and by a number that is taken outside.
 */
export function outsideBy(
  perimeter: Perimeter,
  row: RowToPlace,
  workingSet: WorkingSet,
): 'service' | 'territory' | 'decpId' | 'reference' | null {
  const { buyerId, identity, draft } = row;
  const limit = limitOf(perimeter, buyerId);
  if (limit === null) return null;
  const { reference, decpId } = identity;
  const match = matchContract(identity, candidatesFor(perimeter, row, workingSet));
  const procedure =
    match.kind === 'found' ? match.known.procedure : workingSet.procedureFor(buyerId, reference, decpId);
  if (procedure !== null && !admits(perimeter, procedure)) return reference === null ? 'decpId' : 'reference';
  const isTaken = workingSet
    .candidates(buyerId, identity)
    .some((known) => known.decpId === decpId && !admits(perimeter, known.procedure));
  if (match.kind !== 'found' && decpId !== null && isTaken) return 'decpId';
  const { service = null, territory = null } = { ...procedure, ...procedureFieldsOf(draft) };
  if (admits(perimeter, { buyerId, service, territory })) return null;
  return admits(perimeter, { buyerId, service, territory: limit.territories[0] ?? null })
    ? 'territory'
    : 'service';
}
