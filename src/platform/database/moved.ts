/** Acts that change more are not told record by record: all that is kept is then made anew. */
const MOST_TOLD = 2_000;

/** What stands for "any record". */
export const ANY_RECORD = '*';

/** The records that one act changes, by what is kept of them: the contract of each, or itself where it has none. */
export class Moved {
  private readonly ids = new Set<string>();

  add(record: { readonly id: string; readonly contractId?: string | null }): void {
    if (this.ids.size <= MOST_TOLD) this.ids.add(record.contractId ?? record.id);
  }

  /** Identifiers, or that any record may have changed. */
  told(): readonly string[] {
    return this.ids.size > MOST_TOLD ? [ANY_RECORD] : [...this.ids];
  }
}
