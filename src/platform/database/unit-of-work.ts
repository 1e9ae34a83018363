import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '../clock';
import { IdMaker } from '../ids';
import { FollowUps } from './follow-ups';
import { type Act, Unit } from './unit';
import { type Patience, Writer } from './writer';

/**
 * Opens a transaction and hands the write path to the caller; all of it goes in with what follows from it, or
 * nothing.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly ids: IdMaker,
    private readonly modules: ModuleRef,
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
    return this.writer.transact(async (manager) => {
      const followUp = this.followUps.begin();
      const unit = new Unit(manager, act, this.clock.instant(), this.ids, followUp);
      const result = await work(unit);
      await followUp.settle(unit);
      return result;
    }, patience);
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

  /** Looked up late: the feature that gives them writes through this class itself. */
  private get followUps(): FollowUps {
    return this.modules.get(FollowUps, { strict: false });
  }
}

class Rehearsed extends Error {}
