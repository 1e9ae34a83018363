import { Injectable } from '@nestjs/common';
import { type Job } from '../../platform/jobs/job.entity';
import { JobsRepository } from '../../platform/jobs/jobs.repository';
import { DomainError } from '../../shared/domain/domain-error';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { type RefusalForm } from '../formats/child/task-messages';
import { unknownImport } from '../imports.errors';
import { ImportsRepository } from '../imports.repository';
import { type UndoOutcome } from '../undo.service';
import { type Asker } from './import-jobs.service';
import { ImportRunner } from './import-runner.service';
import { UNDO, type UndoWork } from './import-work';

/** An import being taken back, as its page shows it. */
export interface UndoJob {
  readonly id: string;
  readonly state: Job['state'];
  /** Jobs that are done before it, while it waits. */
  readonly ahead: number;
  readonly work: UndoWork;
  /** Records removed or put back so far. */
  readonly recordsDone: number;
  readonly failure: string | null;
  /** Why it was refused, when it was. */
  readonly refusal: DomainError | null;
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

  /** Answers the identifier of the job; throws `unknown-import` outside the perimeter. */
  async start({ perimeter, act }: Asker, importId: string): Promise<string> {
    const record = await this.imports.byId(perimeter, importId);
    if (record === null) throw unknownImport(importId);
    const work: UndoWork = { importId, fileName: record.fileName, perimeter };
    const { id } = await this.jobs.open(UNDO, act.actorId, work);
    void this.runner.look();
    return id;
  }

  /** A job of that owner; null for anybody else. */
  async find({ act }: Asker, id: string): Promise<UndoJob | null> {
    const job = await this.jobs.byId(id);
    if (job?.kind !== UNDO || job.ownerId !== act.actorId) return null;
    const work = job.payload as UndoWork;
    const state = await this.stateOf(job, work);
    return {
      id,
      state,
      ahead: state === 'queued' ? await this.jobs.ahead(id) : 0,
      work,
      recordsDone: job.progressDone,
      failure: job.failure,
      refusal: job.state === 'failed' ? refusalOf(job) : null,
      outcome: job.state === 'done' ? (job.result as UndoOutcome | null) : null,
    };
  }

  /** What the register says of a job whose server went before it could. */
  private async stateOf(job: Job, { importId }: UndoWork): Promise<Job['state']> {
    if (this.jobs.isDead(job)) return 'queued';
    if (job.state !== 'failed') return job.state;
    return (await this.imports.byId(EVERYTHING, importId))?.state === 'undone' ? 'done' : 'failed';
  }
}

function refusalOf({ result }: Job): DomainError | null {
  if (result === null) return null;
  const { kind, code, message, details } = result as RefusalForm;
  return new DomainError(kind, code, message, details);
}
