import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { movedBetween, movesOf } from './register-moves';

const MOST_KEPT = 400;
const MOST_TOLD = 100;
/** Rows of all that is kept together; each holds some numbers and shared texts. */
const MOST_ROWS = 500_000;

/** A result made of others is as old as the oldest: the count read for it is theirs. */
const within = new AsyncLocalStorage<number>();

interface Result {
  readonly moves: number;
  readonly value: Promise<unknown>;
  rows: number;
}

/** How a large result is made, and mended where records moved. */
export interface Keeping<T> {
  readonly anew: () => Promise<T>;
  /** `moved`: contracts, and records that belong to none. The known value is left as it is: others may read it. */
  readonly mended: (known: T, moved: ReadonlySet<string>) => Promise<T>;
  readonly rowsOf: (value: T) => number;
}

/**
 * Results that are dear to work out (figures, totals, the choices of a filter), kept until the register moves. The
 * count of moves is read before the work begins: a result may know more than it says, never less. What every process
 * keeps is its own; all of them read the same count.
 */
@Injectable()
export class Kept {
  private readonly results = new Map<string, Result>();
  private readonly told = new Map<string, Promise<ReadonlySet<string> | null>>();

  constructor(private readonly dataSource: DataSource) {}

  /** A small result, worked out anew after a move. `key` says all that it depends on besides the records. */
  of<T>(what: string, key: readonly unknown[], work: () => Promise<T>): Promise<T> {
    return this.upToDate([what, ...key], work, (value) => (Array.isArray(value) ? value.length : 1));
  }

  /** A large result: after a move only what rests on the records that moved is read again. */
  mended<T>(what: string, key: readonly unknown[], { anew, mended, rowsOf }: Keeping<T>): Promise<T> {
    const work = async (moves: number, former?: Result): Promise<T> => {
      if (former === undefined) return anew();
      const moved = await this.movedSince(former.moves, moves);
      if (moved === null) return anew();
      const known = (await former.value) as T;
      return moved.size === 0 ? known : mended(known, moved);
    };
    return this.upToDate([what, ...key], work, rowsOf);
  }

  private async upToDate<T>(
    key: readonly unknown[],
    work: (moves: number, former?: Result) => Promise<T>,
    rowsOf: (value: T) => number,
  ): Promise<T> {
    const moves = within.getStore() ?? (await movesOf(this.dataSource.manager));
    const name = JSON.stringify(key);
    const known = this.results.get(name);
    this.results.delete(name);
    const isCurrent = known !== undefined && known.moves >= moves;
    const result = isCurrent ? known : { moves, value: within.run(moves, work, moves, known), rows: 0 };
    this.results.set(name, result);
    try {
      const value = (await result.value) as T;
      result.rows = rowsOf(value);
      this.forgetTheOldest();
      return value;
    } catch (error) {
      if (this.results.get(name) === result) this.results.delete(name);
      throw error;
    }
  }

  /** Asked once for all that is kept since the same act; an answer may know of later ones. */
  private movedSince(since: number, moves: number): Promise<ReadonlySet<string> | null> {
    const name = `${since}-${moves}`;
    const known = this.told.get(name);
    if (known !== undefined) return known;
    if (this.told.size >= MOST_TOLD) this.told.clear();
    const told = movedBetween(this.dataSource.manager, since, moves);
    this.told.set(name, told);
    told.catch(() => this.told.delete(name));
    return told;
  }

  private forgetTheOldest(): void {
    let rows = [...this.results.values()].reduce((sum, result) => sum + result.rows, 0);
    for (const [name, result] of this.results) {
      if (this.results.size <= MOST_KEPT && rows <= MOST_ROWS) return;
      this.results.delete(name);
      rows -= result.rows;
    }
  }
}
