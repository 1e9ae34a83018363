import { type Procedure } from '../../contracts';
import { type ContractIdentity } from '../domain/contract-match';
import { type KnownContract } from './known-contract';

/** The contracts a batch of rows may speak of: those of the register and those it has just created. */
export class WorkingSet {
  private readonly byNumber = new Map<string, KnownContract[]>();
  private readonly bySubject = new Map<string, KnownContract[]>();
  private readonly byReference = new Map<string, KnownContract[]>();
  private readonly procedures = new Map<string, Procedure>();
  private readonly ids = new Set<string>();

  constructor(known: readonly KnownContract[], procedures: readonly Procedure[]) {
    for (const contract of known) this.add(contract);
    for (const procedure of procedures) this.addProcedure(procedure);
  }

  add(known: KnownContract): void {
    const { buyerId, id } = known.contract;
    if (this.ids.has(id)) return;
    this.ids.add(id);
    if (known.decpId !== null) push(this.byNumber, `${buyerId}|${known.decpId}`, known);
    push(this.bySubject, `${buyerId}|${known.subjectKey}`, known);
    if (known.reference !== null) push(this.byReference, `${buyerId}|${known.reference}`, known);
    this.addProcedure(known.procedure);
  }

  candidates(buyerId: string, identity: ContractIdentity): KnownContract[] {
    const found = new Set<KnownContract>();
    if (identity.decpId !== null)
      for (const each of this.byNumber.get(`${buyerId}|${identity.decpId}`) ?? []) found.add(each);
    else for (const each of this.bySubject.get(`${buyerId}|${identity.subjectKey}`) ?? []) found.add(each);
    if (identity.reference !== null && identity.lot !== null) {
      for (const each of this.byReference.get(`${buyerId}|${identity.reference}`) ?? []) found.add(each);
    }
    return [...found];
  }

  /** The procedure of that reference; without one, that of a contract with the same number (its other lots). */
  procedureFor(buyerId: string, reference: string | null, decpId: string | null): Procedure | null {
    if (reference !== null) return this.procedures.get(`${buyerId}|${reference}`) ?? null;
    if (decpId === null) return null;
    const sibling = this.byNumber.get(`${buyerId}|${decpId}`)?.find((known) => known.reference === null);
    return sibling?.procedure ?? null;
  }

  addProcedure(procedure: Procedure): void {
    if (procedure.reference !== null)
      this.procedures.set(`${procedure.buyerId}|${procedure.reference}`, procedure);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
