import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { type ChildOptions, runInChild } from '../formats/child/run-in-child';
import { IMPORT_TASK, type OutcomeOf, type TaskOrder } from './import-work';
import { Orders } from './orders.service';

const MEMORY_MB = 384;

type Limits = Pick<ChildOptions<number>, 'timeoutMs' | 'onProgress' | 'signal'>;

/**
 * Has orders carried out in a child process with its own limits. A database in memory belongs to this process alone:
 * there the work is done in it.
 */
@Injectable()
export class Tasks {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(IMPORT_TASK) private readonly taskPath: string,
    private readonly orders: Orders,
  ) {}

  carryOut<O extends TaskOrder>(order: O, limits: Limits): Promise<OutcomeOf<O>> {
    const { database } = this.settings;
    if (database.kind === 'sqlite' && database.path === ':memory:')
      return this.orders.carryOut(order, limits.onProgress ?? (() => undefined));
    const options = { ...limits, maxOldSpaceMb: MEMORY_MB, about: order.fileName };
    return runInChild<OutcomeOf<O>, number>(this.taskPath, order, options);
  }
}
