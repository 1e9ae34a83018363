import { Injectable } from '@nestjs/common';
import { type Act } from '../../platform/database/unit';
import { type Job } from '../../platform/jobs/job.entity';
import { JobsRepository } from '../../platform/jobs/jobs.repository';
import { contains, EVERYTHING, type Perimeter } from '../../shared/domain/perimeter';
import { ImportsRepository } from '../imports.repository';
import { importGone } from '../imports.errors';
import { ImportRunner } from './import-runner.service';
import { IMPORT, type ImportOrder, type ImportWork, PREVIEW, type PreviewResult } from './import-work';
import { Uploads } from './uploads.service';

/** Who asks: a job is shown to its owner alone. */
export interface Asker {
  readonly perimeter: Perimeter;
  readonly act: Act;
}

/** A job as its pages show it. */
export interface ImportJob {
  readonly id: string;
  readonly kind: string;
  readonly state: Job['state'];
  readonly createdAt: string;
  readonly rowsDone: number;
  readonly failure: string | null;
  readonly work: ImportWork;
  readonly preview: PreviewResult | null;
  /** The stored file is still there: it can be confirmed, read again with other columns, annotated. */
  readonly hasFile: boolean;
}

/** A job just started, and the end of its run. */
export interface Started {
  readonly id: string;
  readonly ended: Promise<void>;
}

/** Previews and imports as jobs: started, followed, confirmed, called off. */
@Injectable()
export class ImportJobs {
  constructor(
    private readonly jobs: JobsRepository,
    private readonly runner: ImportRunner,
    private readonly uploads: Uploads,
    private readonly imports: ImportsRepository,
  ) {}

  /** Starts the preview of a file just received, or of the same file read with other columns. */
  async preview(asker: Asker, asked: Omit<ImportWork, 'perimeter'>): Promise<Started> {
    const work: ImportWork = { ...asked, perimeter: asker.perimeter };
    await this.uploads.sweep();
    if (!this.uploads.has(work.uploadId)) throw importGone(work.fileName);
    const job = await this.jobs.open(PREVIEW, asker.act.actorId, work);
    const ended = this.runner.run<ImportOrder>(
      job,
      this.order(asker, work, null),
      async (outcome) => outcome satisfies PreviewResult,
    );
    return { id: job.id, ended: ended.then(() => this.afterPreview(job)) };
  }

  /** Brings the previewed file in, once; the identifier of the job is that of the import. */
  async confirm(asker: Asker, preview: ImportJob): Promise<Started> {
    const { work } = preview;
    if (preview.preview?.confirmedBy) return { id: preview.preview.confirmedBy, ended: Promise.resolve() };
    if (preview.preview === null || !preview.hasFile) throw importGone(work.fileName);
    const job = await this.jobs.open(IMPORT, asker.act.actorId, work);
    await this.jobs.end(preview.id, 'done', { result: { ...preview.preview, confirmedBy: job.id } });
    const ended = this.runner
      .run<ImportOrder>(job, this.order(asker, work, job.id), async ({ report }) => ({
        importId: report.importId,
      }))
      .then(() => this.afterImport(job, preview));
    return { id: job.id, ended };
  }

  /** A job of that owner; null for anybody else, and for what is no job of the importer. */
  async find({ perimeter, act }: Asker, id: string): Promise<ImportJob | null> {
    const job = await this.jobs.byId(id);
    if (!job || job.ownerId !== act.actorId || ![PREVIEW, IMPORT].includes(job.kind)) return null;
    // A preview shows rows that its owner saw then: with less given since, it reads as absent.
    if (!contains(perimeter, (job.payload as ImportWork).perimeter)) return null;
    return this.view(await this.asStored(job));
  }

  /** What the register says of a job whose server went before it could: its file is in, or may be brought in again. */
  private async asStored(job: Job): Promise<Job> {
    if (job.kind === IMPORT && job.state === 'failed')
      return (await this.imports.byId(EVERYTHING, job.id)) === null ? job : { ...job, state: 'done' };
    const { confirmedBy, ...preview } = (job.result ?? {}) as Partial<PreviewResult>;
    if (job.kind !== PREVIEW || confirmedBy === undefined) return job;
    const followed = await this.jobs.byId(confirmedBy);
    const isLost =
      followed?.state === 'failed' && (await this.imports.byId(EVERYTHING, confirmedBy)) === null;
    return isLost ? { ...job, result: preview } : job;
  }

  /** Previews of that owner which are neither confirmed nor given up, newest first. */
  async pending({ perimeter, act }: Asker): Promise<ImportJob[]> {
    const jobs = await this.jobs.ofOwner(PREVIEW, act.actorId);
    return jobs
      .filter(({ payload }) => contains(perimeter, (payload as ImportWork).perimeter))
      .map((job) => this.view(job))
      .filter(({ state, hasFile, preview }) => hasFile && !preview?.confirmedBy && state !== 'cancelled')
      .filter(({ state }) => state !== 'failed')
      .filter(
        ({ work }, index, all) => all.findIndex((each) => each.work.uploadId === work.uploadId) === index,
      );
  }

  /** Stops a preview, or gives it up: its file goes. An import under way is not stopped: it can be undone. */
  async giveUp(job: ImportJob): Promise<void> {
    if (job.kind !== PREVIEW || job.preview?.confirmedBy) return;
    this.runner.cancel(job.id);
    await this.jobs.end(job.id, 'cancelled', {});
    await this.uploads.remove(job.work.uploadId);
  }

  private order(
    { perimeter, act }: Asker,
    work: ImportWork,
    importId: string | null,
  ): Omit<ImportOrder, 'settings'> {
    const path = this.uploads.pathOf(work.uploadId);
    const { fileName, buyerSiret, sheet, mapping } = work;
    const options = { perimeter, act, buyerSiret, sheet, mapping, dryRun: importId === null };
    return {
      list: 'contracts',
      path,
      fileName,
      options: importId === null ? options : { ...options, importId },
    };
  }

  /** A file that could not be read is of no further use, unless it was read before with other columns. */
  private async afterPreview({ id, ownerId, payload }: Job): Promise<void> {
    const { uploadId } = payload as ImportWork;
    const ended = await this.jobs.byId(id);
    if (ended?.state !== 'failed') return;
    const others = await this.jobs.ofOwner(PREVIEW, ownerId);
    const wasRead = others.some(
      (each) => each.state === 'done' && (each.payload as ImportWork).uploadId === uploadId,
    );
    if (!wasRead) await this.uploads.remove(uploadId);
  }

  /** The file stays while something in it is to be corrected; a failed import leaves its preview to be confirmed. */
  private async afterImport(job: Job, { id, preview, work }: ImportJob): Promise<void> {
    const record = await this.imports.byId(EVERYTHING, job.id);
    if (record === null) return this.jobs.end(id, 'done', { result: preview });
    // A child that ended after its transaction did bring the file in, whatever became of it then.
    await this.jobs.end(job.id, 'done', { result: { importId: job.id } });
    await this.jobs.end(id, 'done', {
      result: { report: null, milliseconds: preview?.milliseconds ?? 0, confirmedBy: job.id },
    });
    if (record.report.issues.length === 0) await this.uploads.remove(work.uploadId);
  }

  private view(job: Job): ImportJob {
    const work = job.payload as ImportWork;
    const running = this.runner.running(job.id);
    const isLive = running !== null && job.endedAt === null;
    return {
      id: job.id,
      kind: job.kind,
      state: isLive ? (running.started ? 'running' : 'queued') : job.state,
      createdAt: job.createdAt,
      rowsDone: running?.rows ?? job.progressDone,
      failure: isLive ? null : job.failure,
      work,
      preview: job.kind === PREVIEW ? (job.result as PreviewResult | null) : null,
      hasFile: this.uploads.has(work.uploadId),
    };
  }
}
