import { type Amendment, type Contract, type ContractHolder, type Procedure } from '../../contracts';
import { type Operator } from '../../suppliers';
import { type ContractIdentity } from '../domain/contract-match';

/** A contract of the register, or one that this file just created, with what matching and merging read. */
export class KnownContract implements ContractIdentity {
  constructor(
    readonly contract: Contract,
    readonly procedure: Procedure,
    readonly holders: { readonly holder: ContractHolder; readonly operator: Operator }[],
    readonly amendments: Amendment[],
    /** Row of this file that created it; null when it was there before. */
    readonly createdByRow: number | null,
  ) {}

  get decpId(): string | null {
    return this.contract.decpId;
  }
  get reference(): string | null {
    return this.procedure.reference;
  }
  get lot(): string | null {
    return this.contract.lot;
  }
  get subjectKey(): string {
    return this.contract.subjectKey;
  }
  get holderKeys(): string[] {
    return this.holders.map(({ operator }) => operator.identityKey);
  }
  get notifiedOn(): string | null {
    return this.contract.notifiedOn;
  }
}
