import { type Procedure } from '../../contracts';
import { type ContractIdentity } from '../domain/contract-match';
import { type KnownContract } from './known-contract';

/** The contracts a batch of rows may speak of: those of the register and those it has just created. */
export class WorkingSet {
  private readonly byNumber = new Map<string, Set<KnownContract>>();
  private readonly bySubject = new Map<string, Set<KnownContract>>();
  private readonly byReference = new Map<string, Set<KnownContract>>();
  private readonly procedures = new Map<string, Procedure>();

  constructor(known: readonly KnownContract[], procedures: readonly Procedure[]) {
    for (const contract of known) this.add(contract);
    for (const procedure of procedures) this.addProcedure(procedure);
  }

  /** Once more after a row completed it: the next row may name it by what it has just been given. */
  add(known: KnownContract): void {
    const { buyerId } = known.contract;
    if (known.decpId !== null) addTo(this.byNumber, `${buyerId}|${known.decpId}`, known);
    addTo(this.bySubject, `${buyerId}|${known.subjectKey}`, known);
    if (known.reference !== null) addTo(this.byReference, `${buyerId}|${known.reference}`, known);
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
    const sameNumber = [...(this.byNumber.get(`${buyerId}|${decpId}`) ?? [])];
    return sameNumber.find((known) => known.reference === null)?.procedure ?? null;
  }

  addProcedure(procedure: Procedure): void {
    if (procedure.reference !== null)
      this.procedures.set(`${procedure.buyerId}|${procedure.reference}`, procedure);
  }
}

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
