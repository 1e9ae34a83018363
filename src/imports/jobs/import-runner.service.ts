import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { IdMaker } from '../../platform/ids';
import { type Job } from '../../platform/jobs/job.entity';
import { JobsRepository } from '../../platform/jobs/jobs.repository';
import { errorFacts } from '../../platform/log/error-facts';
import { logIncident } from '../../platform/log/incident';
import { DomainError } from '../../shared/domain/domain-error';
import { runInChild } from '../formats/child/run-in-child';
import { IMPORT_TASK, type OutcomeOf, type TaskOrder, UNDO } from './import-work';
import { Orders } from './orders.service';

const TIME_LIMIT_MS = 15 * 60_000;
const MEMORY_MB = 384;
const BEAT_MS = 2_000;

/** What this process knows of a job that it runs. */
export interface Running {
  started: boolean;
  rows: number;
}

interface Held extends Running {
  readonly controller: AbortController;
  beatAt: number;
}

class CalledOff extends Error {}

/**
 * Runs the jobs of the importer, one at a time, each in a child process with its own limits. A database in
 * memory belongs to this process alone: there the work is done in it.
 */
@Injectable()
export class ImportRunner implements OnModuleDestroy {
  private readonly held = new Map<string, Held>();
  private readonly log = new Logger('Import');
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(IMPORT_TASK) private readonly taskPath: string,
    private readonly jobs: JobsRepository,
    private readonly orders: Orders,
    private readonly ids: IdMaker,
  ) {}

  /** What is known here of a job; null when this process does not hold it. */
  running(jobId: string): Running | null {
    return this.held.get(jobId) ?? null;
  }

  /** True when the job was held here: it ends as cancelled. */
  cancel(jobId: string): boolean {
    const held = this.held.get(jobId);
    held?.controller.abort(new CalledOff('The job was called off.'));
    return held !== undefined;
  }

  /**
   * Runs when its turn comes; ends the job whatever happens; `done` gives what the job keeps. Answers the refusal that
   * it ended with.
   */
  run<O extends TaskOrder>(
    job: Job,
    order: Omit<O, 'settings'> & Pick<O, 'list'>,
    done: (outcome: OutcomeOf<O>) => Promise<unknown>,
  ): Promise<DomainError | null> {
    const held: Held = { started: false, rows: 0, controller: new AbortController(), beatAt: 0 };
    this.held.set(job.id, held);
    const turn = this.last.then(() =>
      this.take(job, { ...order, settings: this.settings } as never, held, done),
    );
    this.last = turn;
    return turn;
  }

  onModuleDestroy(): void {
    for (const id of this.held.keys()) this.cancel(id);
  }

  private async take<O extends TaskOrder>(
    job: Job,
    order: O,
    held: Held,
    done: (outcome: OutcomeOf<O>) => Promise<unknown>,
  ): Promise<DomainError | null> {
    try {
      held.controller.signal.throwIfAborted();
      await this.jobs.beat(job.id, 0, null, 'long');
      held.started = true;
      const outcome = await this.outcome(job, order, held);
      await this.jobs.end(job.id, 'done', { result: await done(outcome) });
      return null;
    } catch (error) {
      return await this.fail(job, error);
    } finally {
      this.held.delete(job.id);
    }
  }

  private outcome<O extends TaskOrder>(job: Job, order: O, held: Held): Promise<OutcomeOf<O>> {
    const onProgress = (rows: number): void => this.progress(job, held, rows);
    const { database } = this.settings;
    if (database.kind === 'sqlite' && database.path === ':memory:')
      return this.orders.carryOut(order, onProgress);
    return runInChild<OutcomeOf<O>, number>(this.taskPath, order, {
      timeoutMs: TIME_LIMIT_MS,
      maxOldSpaceMb: MEMORY_MB,
      about: order.fileName,
      onProgress,
      signal: held.controller.signal,
    });
  }

  /** Keeps the count here, and in the row for other instances. */
  private progress(job: Job, held: Held, rows: number): void {
    held.rows = rows;
    const now = Date.now();
    if (now - held.beatAt < BEAT_MS) return;
    held.beatAt = now;
    this.jobs.beat(job.id, rows, null).catch((error: unknown) => {
      this.log.warn({ message: 'Progress not kept', job: job.id, error: errorFacts(error) });
    });
  }

  private async fail(job: Job, error: unknown): Promise<DomainError | null> {
    if (error instanceof CalledOff) await this.jobs.end(job.id, 'cancelled', {});
    else if (error instanceof DomainError) await this.jobs.end(job.id, 'failed', { failure: error.message });
    else {
      const incident = logIncident(error, { job: job.kind }, this.ids);
      const failure = job.kind === UNDO ? notTakenBack(incident) : unexpected(incident);
      await this.jobs.end(job.id, 'failed', { failure });
    }
    return error instanceof DomainError ? error : null;
  }
}

function notTakenBack(incident: string): string {
  return `Une erreur inattendue a interrompu l’annulation, rien n’a été changé. Recommencez ; si cela se reproduit, transmettez à votre administrateur ce numéro d’incident : ${incident}.`;
}

function unexpected(incident: string): string {
  return `Une erreur inattendue a interrompu la lecture de ce fichier, rien n’a été enregistré. Recommencez ; si cela se reproduit, transmettez le fichier à votre administrateur avec ce numéro d’incident : ${incident}.`;
}
