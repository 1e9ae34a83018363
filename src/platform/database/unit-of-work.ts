import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { IdMaker } from '../ids';
import { type Act, Unit } from './unit';
import { type Patience, Writer } from './writer';

/** Opens a transaction and hands the write path to the caller; all of it goes in, or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly ids: IdMaker,
  ) {}

  /**
   * Runs the work in one transaction. Throws `database-busy` when the turn to write does not come: soon where a
   * person waits, later where nobody does.
   */
  async run<T>(
    act: Act,
    work: (unit: Unit) => Promise<T>,
    patience: Patience = act.kind === 'form' || act.kind === 'api' ? 'page' : 'long',
  ): Promise<T> {
    return this.writer.transact(
      (manager) => work(new Unit(manager, act, this.clock.instant(), this.ids)),
      patience,
    );
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
