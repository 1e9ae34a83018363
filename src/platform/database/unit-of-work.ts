import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { IdMaker } from '../ids';
import { type Disturbs } from './aside/aside';
import { FollowUps } from './follow-ups';
import { registerMoves } from './register-moves';
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
    return this.writer.transact(this.whole(act, work), patience);
  }

  /**
   * Runs a work of minutes in one transaction, without keeping others from writing meanwhile. It is called again
   * when they wrote something it rests on (`disturbs`), so it keeps nothing of a former call.
   */
  runApart<T>(act: Act, work: (unit: Unit) => Promise<T>, disturbs: Disturbs): Promise<T> {
    return this.writer.transactApart(this.whole(act, work), disturbs);
  }

  /** The same work on the same rows, then everything is taken back: what a preview shows. */
  rehearse<T>(act: Act, work: (unit: Unit) => Promise<T>): Promise<T> {
    return takenBack(work, (rehearsal) => this.run(act, rehearsal));
  }

  /** A rehearsal of minutes, which keeps nobody from writing. */
  rehearseApart<T>(act: Act, work: (unit: Unit) => Promise<T>): Promise<T> {
    return takenBack(work, (rehearsal) => this.runApart(act, rehearsal, () => false));
  }

  private whole<T>(act: Act, work: (unit: Unit) => Promise<T>): (manager: EntityManager) => Promise<T> {
    return async (manager) => {
      const followUp = this.followUps.begin();
      const unit = new Unit(manager, act, this.clock.instant(), this.ids, followUp);
      const result = await work(unit);
      await unit.writeUpdates();
      await followUp.settle(unit);
      if (unit.hasWritten || act.kind !== 'system') await registerMoves(manager, unit.moved);
      return result;
    };
  }

  /** Looked up late: the feature that gives them writes through this class itself. */
  private get followUps(): FollowUps {
    return this.modules.get(FollowUps, { strict: false });
  }
}

async function takenBack<T>(
  work: (unit: Unit) => Promise<T>,
  run: (rehearsal: (unit: Unit) => Promise<never>) => Promise<never>,
): Promise<T> {
  let result: { value: T } | null = null;
  try {
    await run(async (unit) => {
      result = { value: await work(unit) };
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  if (result === null) throw new Error('A rehearsal ended without a result.');
  return (result as { value: T }).value;
}

class Rehearsed extends Error {}
