import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { movesOf } from './register-moves';

const MOST_KEPT = 400;

interface Result {
  readonly moves: number;
  readonly value: Promise<unknown>;
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
    const moves = await movesOf(this.dataSource.manager);
    const name = JSON.stringify([what, ...key]);
    const known = this.results.get(name);
    this.results.delete(name);
    const result = known?.moves === moves ? known : { moves, value: work() };
    this.results.set(name, result);
    this.forgetTheOldest();
    try {
      return (await result.value) as T;
    } catch (error) {
      if (this.results.get(name) === result) this.results.delete(name);
      throw error;
    }
  }

  private forgetTheOldest(): void {
    const [oldest] = this.results.keys();
    if (this.results.size > MOST_KEPT && oldest !== undefined) this.results.delete(oldest);
  }
}
