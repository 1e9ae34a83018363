import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { type Act } from '../../platform/database/unit';
import { type Job } from '../../platform/jobs/job.entity';
import { JobsRepository } from '../../platform/jobs/jobs.repository';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { ImportsRepository } from '../imports.repository';
import {
  type ImportOrder,
  type ImportWork,
  type OutcomeOf,
  PREVIEW,
  type PreviewResult,
  type TaskOrder,
  UNDO,
  type UndoOrder,
  type UndoWork,
} from './import-work';
import { Uploads } from './uploads.service';

/** Gives an order to whom carries it out. */
export type CarryOut = <O extends TaskOrder>(order: O) => Promise<OutcomeOf<O>>;

/** Its process stops, the job is another's now, or the database is busy: it did not fail. */
export class CutOff extends Error {}

/** What the row of a job asks for, from the file to what stays of it: all that is needed is in the database. */
@Injectable()
export class JobSteps {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly jobs: JobsRepository,
    private readonly uploads: Uploads,
    private readonly imports: ImportsRepository,
  ) {}

  /** Answers what the job keeps. */
  take(job: Job, carryOut: CarryOut): Promise<unknown> {
    const { settings } = this;
    if (job.kind === UNDO)
      return carryOut<UndoOrder>({ list: 'undo', settings, ...(job.payload as UndoWork), act: actOf(job) });
    return job.kind === PREVIEW ? this.preview(job, carryOut) : this.bringIn(job, carryOut);
  }

  private async preview(job: Job, carryOut: CarryOut): Promise<PreviewResult> {
    try {
      return await this.read(job, null, carryOut);
    } catch (error) {
      if (!(error instanceof CutOff)) await this.forgetUnread(job);
      throw error;
    }
  }

  /** A process that ended after its transaction did bring the file in, whatever became of it then. */
  private async bringIn(job: Job, carryOut: CarryOut): Promise<{ readonly importId: string }> {
    if (!(await this.isIn(job)))
      await this.read(job, job.id, carryOut).catch(async (error: unknown) => {
        if (!(await this.isIn(job))) throw error;
      });
    const record = await this.imports.byId(EVERYTHING, job.id);
    const told: PreviewResult = { report: null, milliseconds: 0 };
    await this.jobs.setResultBefore(job.id, told);
    // The file stays while something in it is to be corrected.
    if (record?.report.issues.length === 0) await this.uploads.remove((job.payload as ImportWork).uploadId);
    return { importId: job.id };
  }

  private async isIn(job: Job): Promise<boolean> {
    return (await this.imports.byId(EVERYTHING, job.id)) !== null;
  }

  private read(job: Job, importId: string | null, carryOut: CarryOut): Promise<OutcomeOf<ImportOrder>> {
    const work = job.payload as ImportWork;
    const { fileName, perimeter, buyerSiret, sheet, mapping } = work;
    const asked = { perimeter, act: actOf(job), buyerSiret, sheet, mapping, dryRun: importId === null };
    const options = importId === null ? asked : { ...asked, importId };
    const order = { list: 'contracts', settings: this.settings, fileName, options } as const;
    return this.uploads.withCopy(work, (path) => carryOut<ImportOrder>({ ...order, path }));
  }

  /** A file that could not be read is of no further use, unless it was read before with other columns. */
  private async forgetUnread({ ownerId, payload }: Job): Promise<void> {
    const { uploadId } = payload as ImportWork;
    const others = await this.jobs.ofOwner(PREVIEW, ownerId);
    const wasRead = others.some(
      (each) => each.state === 'done' && (each.payload as ImportWork).uploadId === uploadId,
    );
    if (!wasRead) await this.uploads.remove(uploadId);
  }
}

/** Jobs are what their owner asked for on a page. */
function actOf({ ownerId }: Job): Act {
  return { kind: 'form', ref: null, actorId: ownerId };
}
