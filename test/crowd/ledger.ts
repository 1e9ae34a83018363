export const KINDS = ['edit', 'decision', 'declaration', 'import', 'undo', 'edition'] as const;
export type Kind = (typeof KINDS)[number];

/** `done`: answered as kept; `refused`: nothing of it; `unknown`: the answer was cut, or said so: it is there once or not at all. */
export type Outcome = 'done' | 'refused' | 'unknown';

export interface Entry {
  readonly kind: Kind;
  /** What the act wrote and nothing else holds. */
  readonly mark: string;
  readonly outcome: Outcome;
}

/** What a crowd sent, and what it was answered. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** Answers that no visitor should have met. */
  readonly defects: string[] = [];
  /** Pages and acts that met the fault: 503 in one sentence, or no answer. */
  turnedAway = 0;
  pages = 0;

  note(kind: Kind, mark: string, outcome: Outcome): void {
    this.entries.push({ kind, mark, outcome });
  }

  marksOf(kind: Kind, outcome: Outcome): string[] {
    return this.entries
      .filter((each) => each.kind === kind && each.outcome === outcome)
      .map(({ mark }) => mark);
  }

  summary(): string {
    const acts = KINDS.map((kind) => {
      const counts = (['done', 'refused', 'unknown'] as const).map((each) => this.marksOf(kind, each).length);
      return `${kind} ${counts.join('/')}`;
    });
    return `${this.pages} pages, turned away ${this.turnedAway}; done/refused/unknown: ${acts.join(', ')}`;
  }
}
