import { Injectable } from '@nestjs/common';
import { type Job } from '../../platform/jobs/job.entity';
import { JobsRepository } from '../../platform/jobs/jobs.repository';
import { type DomainError } from '../../shared/domain/domain-error';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { unknownImport } from '../imports.errors';
import { ImportsRepository } from '../imports.repository';
import { type UndoOutcome } from '../undo.service';
import { type Asker } from './import-jobs.service';
import { ImportRunner } from './import-runner.service';
import { UNDO, type UndoOrder, type UndoWork } from './import-work';

/** An import being taken back, as its page shows it. */
export interface UndoJob {
  readonly id: string;
  readonly state: Job['state'];
  readonly work: UndoWork;
  /** Records removed or put back so far. */
  readonly recordsDone: number;
  readonly failure: string | null;
  /** Null until it is done, and where its server went before it could say. */
  readonly outcome: UndoOutcome | null;
}

/** Takes imports back as jobs, in turn with those that bring files in. */
@Injectable()
export class UndoJobs {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly runner: ImportRunner,
    private readonly imports: ImportsRepository,
  ) {}

  /** Throws `unknown-import` outside the perimeter; `ended` answers the refusal that it ended with. */
  async start(
    { perimeter, act }: Asker,
    importId: string,
  ): Promise<{ readonly id: string; readonly ended: Promise<DomainError | null> }> {
    const record = await this.imports.byId(perimeter, importId);
    if (record === null) throw unknownImport(importId);
    const work: UndoWork = { importId, fileName: record.fileName, perimeter };
    const job = await this.jobs.open(UNDO, act.actorId, work);
    const order = { list: 'undo', ...work, act } as const;
    return {
      id: job.id,
      ended: this.runner.run<UndoOrder>(job, order, (outcome) => Promise.resolve(outcome)),
    };
  }

  /** A job of that owner; null for anybody else. */
  async find({ act }: Asker, id: string): Promise<UndoJob | null> {
    const job = await this.jobs.byId(id);
    if (job?.kind !== UNDO || job.ownerId !== act.actorId) return null;
    const running = this.runner.running(id);
    const work = job.payload as UndoWork;
    return {
      id,
      state:
        running === null || job.endedAt !== null
          ? await this.stateOf(job, work)
          : running.started
            ? 'running'
            : 'queued',
      work,
      recordsDone: running?.rows ?? job.progressDone,
      failure: job.failure,
      outcome: job.result as UndoOutcome | null,
    };
  }

  /** What the register says of a job whose server went before it could. */
  private async stateOf({ state }: Job, { importId }: UndoWork): Promise<Job['state']> {
    if (state !== 'failed') return state;
    return (await this.imports.byId(EVERYTHING, importId))?.state === 'undone' ? 'done' : 'failed';
  }
}
