import { type Contract, type Procedure } from '../contracts';
import { type Change, type ChangeableRecord } from '../platform/database/unit';

/** Fields of a buyer from which a fact is filled. */
const BUYER_FACTS: ReadonlySet<string> = new Set(['kind', 'contractingAuthority']);

/** What one act changed of the records that verdicts rest on, and was not assessed since. */
export class Touched {
  readonly procedures = new Set<string>();
  /** Contracts whose own facts changed, and not those of the lots beside them. */
  readonly contracts = new Set<string>();
  readonly buyers = new Set<string>();
  private created = new Map<string, Procedure>();
  private lots: Contract[] = [];

  hear(table: string, record: ChangeableRecord, change: Change): void {
    if (table === 'procedures') this.hearProcedure(record as Procedure, change);
    else if (table === 'contracts') this.hearContract(record as Contract, change);
    else if (table === 'decisions') this.contracts.add(record.contractId ?? '');
    else if (
      table === 'buyers' &&
      Array.isArray(change) &&
      change.some((field) => BUYER_FACTS.has(String(field)))
    )
      this.buyers.add(record.id);
  }

  /** Procedures created whole, with their lots, as they are in memory: it lets go of them. */
  takeCreated(): { readonly procedures: readonly Procedure[]; readonly lots: readonly Contract[] } {
    const taken = { procedures: [...this.created.values()], lots: this.lots };
    this.created = new Map();
    this.lots = [];
    return taken;
  }

  /** Those that nobody asked for while they were in memory are read like the others. */
  allProcedures(): string[] {
    return [...this.procedures, ...this.created.keys()];
  }

  private hearProcedure(procedure: Procedure, change: Change): void {
    if (change === 'created') this.created.set(procedure.id, procedure);
    else this.read(procedure.id);
  }

  private hearContract(contract: Contract, change: Change): void {
    if (change === 'created' && this.created.has(contract.procedureId)) this.lots.push(contract);
    else this.read(contract.procedureId);
  }

  /** What is in memory may no longer be the whole of it. */
  private read(procedureId: string): void {
    this.created.delete(procedureId);
    this.procedures.add(procedureId);
  }
}
