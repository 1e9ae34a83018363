import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { IdMaker } from '../ids';
import { type Act, Unit } from './unit';

/** Opens a transaction and hands the write path to the caller; all of it goes in, or nothing. */
@Injectable()
export class UnitOfWork {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: IdMaker,
  ) {}

  /**
   * Runs the work in one transaction. One at a time in this process: SQLite has a single connection here,
   * and a second writer would land in the first one's transaction.
   */
  run<T>(act: Act, work: (unit: Unit) => Promise<T>): Promise<T> {
    const turn = this.last.then(() =>
      this.dataSource.transaction((manager) => work(new Unit(manager, act, this.clock.instant(), this.ids))),
    );
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** The same work on the same rows, then everything is taken back: what a preview shows. */
  async rehearse<T>(act: Act, work: (unit: Unit) => Promise<T>): Promise<T> {
    let result: { value: T } | null = null;
    try {
      await this.run(act, async (unit) => {
        result = { value: await work(unit) };
        throw new Rehearsed();
      });
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error;
    }
    if (result === null) throw new Error('A rehearsal ended without a result.');
    return (result as { value: T }).value;
  }
}

class Rehearsed extends Error {}
