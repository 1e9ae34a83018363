import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { movesOf } from './register-moves';

const MOST_KEPT = 400;
/** Lists are kept too, of a few numbers a row: so many rows in all. */
const MOST_ROWS = 100_000;

/** A result made of others is as old as the oldest: the count read for it is theirs. */
const within = new AsyncLocalStorage<number>();

interface Result {
  readonly moves: number;
  readonly value: Promise<unknown>;
  rows: number;
}

/**
 * Small results that are dear to work out (figures, totals, the choices of a filter), kept until the register moves.
 * The count of moves is read before the work begins: a result may know more than it says, never less. What every
 * process keeps is its own; all of them read the same count.
 */
@Injectable()
export class Kept {
  private readonly results = new Map<string, Result>();

  constructor(private readonly dataSource: DataSource) {}

  /** `key` says all that the result depends on besides the records: perimeter, year, day, filters. */
  async of<T>(what: string, key: readonly unknown[], work: () => Promise<T>): Promise<T> {
    const moves = within.getStore() ?? (await movesOf(this.dataSource.manager));
    const name = JSON.stringify([what, ...key]);
    const known = this.results.get(name);
    this.results.delete(name);
    const result = known?.moves === moves ? known : { moves, value: within.run(moves, work), rows: 0 };
    this.results.set(name, result);
    try {
      const value = (await result.value) as T;
      result.rows = Array.isArray(value) ? value.length : 1;
      this.forgetTheOldest();
      return value;
    } catch (error) {
      if (this.results.get(name) === result) this.results.delete(name);
      throw error;
    }
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
