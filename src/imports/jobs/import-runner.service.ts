import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { IdMaker } from '../../platform/ids';
import { databaseAway } from '../../platform/database/postgres-failure';
import { type Job } from '../../platform/jobs/job.entity';
import { type Claimed, JobsRepository } from '../../platform/jobs/jobs.repository';
import { errorFacts } from '../../platform/log/error-facts';
import { logIncident } from '../../platform/log/incident';
import { DomainError } from '../../shared/domain/domain-error';
import { interrupted } from '../imports.errors';
import { Heartbeat } from './heartbeat';
import { UNDO } from './import-work';
import { CutOff, JobSteps } from './job-steps.service';
import { Tasks } from './tasks.service';

const TIME_LIMIT_MS = 15 * 60_000;
const LOOK_MS = 1_000;

/**
 * Does the jobs of the importer, one at a time over all instances: the oldest first, those of a process that died
 * before them.
 */
@Injectable()
export class ImportRunner implements OnModuleDestroy {
  private readonly id = randomUUID();
  private readonly log = new Logger('Import');
  private readonly stopping = new AbortController();
  private working: Promise<void> | null = null;
  private isAsked = false;
  private isAway = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: JobsRepository,
    private readonly steps: JobSteps,
    private readonly tasks: Tasks,
    private readonly ids: IdMaker,
  ) {}

  /** Looks for work from now on: what waited while no instance stood, what another one left. */
  start(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
    void this.look();
  }

  /** Does what waits, unless another process is at work; ends when nothing is left for this one. */
  look(): Promise<void> {
    this.isAsked = true;
    this.working ??= this.work();
    return this.working;
  }

  /** What is under way goes back to the queue. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort(new CutOff('The process stops.'));
    await this.working;
  }

  private async work(): Promise<void> {
    try {
      while (this.isAsked) {
        this.isAsked = false;
        for (let claimed = await this.claim(); claimed !== null; claimed = await this.claim())
          await this.take(claimed);
      }
      this.isAway = false;
    } catch (error) {
      // The database is busy or away, which is said once: the next look finds what is left.
      if (!this.isAway) this.log.warn({ message: 'Jobs not looked for', error: errorFacts(error) });
      this.isAway = true;
    } finally {
      this.working = null;
    }
  }

  private async claim(): Promise<Claimed | null> {
    return this.stopping.signal.aborted ? null : this.jobs.claim(this.id);
  }

  private async take({ job, diedTwice }: Claimed): Promise<void> {
    const lost = new AbortController();
    const heartbeat = new Heartbeat(
      (rows) => this.jobs.beat(job.id, this.id, rows),
      () => lost.abort(new CutOff('The job was called off, or taken over.')),
      (error) => this.log.warn({ message: 'Progress not kept', job: job.id, error: errorFacts(error) }),
    );
    const onProgress = (rows: number): void => {
      heartbeat.rows = rows;
    };
    const signal = AbortSignal.any([lost.signal, this.stopping.signal]);
    try {
      const result = await this.steps.take(job, (order) => {
        if (diedTwice) throw interrupted();
        return this.tasks.carryOut(order, { timeoutMs: TIME_LIMIT_MS, onProgress, signal });
      });
      await this.jobs.end(job.id, this.id, { state: 'done', result, failure: null });
    } catch (error) {
      await this.fail(job, error);
    } finally {
      heartbeat.stop();
    }
  }

  private async fail({ id, kind }: Job, caught: unknown): Promise<void> {
    const isOfDatabase = isBusy(caught) || databaseAway(caught) !== null;
    const error = isOfDatabase ? new CutOff('The database is busy, or away.', { cause: caught }) : caught;
    if (error instanceof CutOff) {
      await this.jobs.release(id, this.id);
      if (error.cause === undefined) return;
      throw error;
    }
    if (error instanceof DomainError) {
      const { kind: refusal, code, message, details } = error;
      const result = { kind: refusal, code, message, details };
      return this.jobs.end(id, this.id, { state: 'failed', result, failure: message });
    }
    const incident = logIncident(error, { job: kind }, this.ids);
    const failure = kind === UNDO ? notTakenBack(incident) : unexpected(incident);
    return this.jobs.end(id, this.id, { state: 'failed', result: null, failure });
  }
}

/** Another writes for long, on the command line for one: the job waits for its turn again. */
function isBusy(error: unknown): boolean {
  return error instanceof DomainError && error.kind === 'busy';
}

function notTakenBack(incident: string): string {
  return `Une erreur inattendue a interrompu l’annulation, rien n’a été changé. Recommencez ; si cela se reproduit, transmettez à votre administrateur ce numéro d’incident : ${incident}.`;
}

function unexpected(incident: string): string {
  return `Une erreur inattendue a interrompu la lecture de ce fichier, rien n’a été enregistré. Recommencez ; si cela se reproduit, transmettez le fichier à votre administrateur avec ce numéro d’incident : ${incident}.`;
}
