import { type ChangeableRecord } from '../platform/database/unit';

/** Fields of a buyer from which a fact is filled. */
const BUYER_FACTS: ReadonlySet<string> = new Set(['kind', 'contractingAuthority']);

/** What one act changed of the records that verdicts rest on. */
export class Touched {
  readonly procedures = new Set<string>();
  /** Contracts whose own facts changed, and not those of the lots beside them. */
  readonly contracts = new Set<string>();
  readonly buyers = new Set<string>();

  hear(table: string, record: ChangeableRecord, fields: readonly string[] | null): void {
    if (table === 'procedures') this.procedures.add(record.id);
    else if (table === 'contracts')
      this.procedures.add((record as { procedureId?: string }).procedureId ?? '');
    else if (table === 'decisions') this.contracts.add((record as { contractId?: string }).contractId ?? '');
    else if (table === 'buyers' && fields?.some((field) => BUYER_FACTS.has(field)))
      this.buyers.add(record.id);
  }
}
