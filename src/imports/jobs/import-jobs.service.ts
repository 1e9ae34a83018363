import { Injectable } from '@nestjs/common';
import { type Act } from '../../platform/database/unit';
import { type Job } from '../../platform/jobs/job.entity';
import { JobsRepository } from '../../platform/jobs/jobs.repository';
import { contains, EVERYTHING, type Perimeter } from '../../shared/domain/perimeter';
import { importGone } from '../imports.errors';
import { ImportsRepository } from '../imports.repository';
import { ImportRunner } from './import-runner.service';
import { IMPORT, type ImportWork, PREVIEW, type PreviewResult } from './import-work';
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
  /** Jobs that are done before it, while it waits. */
  readonly ahead: number;
  readonly createdAt: string;
  readonly rowsDone: number;
  readonly failure: string | null;
  readonly work: ImportWork;
  readonly preview: PreviewResult | null;
  /** The import that followed the preview, unless it came to nothing. */
  readonly confirmedBy: string | null;
  /** The stored file is still there: it can be confirmed, read again with other columns, annotated. */
  readonly hasFile: boolean;
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

  /** Starts the preview of a file just received, or of the same file read with other columns; answers its job. */
  async preview(asker: Asker, asked: Omit<ImportWork, 'perimeter'>): Promise<string> {
    const work: ImportWork = { ...asked, perimeter: asker.perimeter };
    await this.uploads.sweep();
    if (!(await this.uploads.has(work.uploadId))) throw importGone(work.fileName);
    const { id } = await this.jobs.open(PREVIEW, asker.act.actorId, work);
    void this.runner.look();
    return id;
  }

  /** Brings the previewed file in, once, whoever asks again; the identifier of the job is that of the import. */
  async confirm({ id, work, hasFile, confirmedBy }: ImportJob): Promise<string> {
    if (confirmedBy !== null) return confirmedBy;
    const preview = hasFile ? await this.jobs.byId(id) : null;
    const importId = preview && (await this.jobs.follow(preview, IMPORT));
    if (importId === null) throw importGone(work.fileName);
    void this.runner.look();
    return importId;
  }

  /** A job of that owner; null for anybody else, and for what is no job of the importer. */
  async find({ perimeter, act }: Asker, id: string): Promise<ImportJob | null> {
    const job = await this.jobs.byId(id);
    if (!job || job.ownerId !== act.actorId || ![PREVIEW, IMPORT].includes(job.kind)) return null;
    // A preview shows rows that its owner saw then: with less given since, it reads as absent.
    if (!contains(perimeter, (job.payload as ImportWork).perimeter)) return null;
    const [view] = await this.views([job]);
    return view ?? null;
  }

  /** Previews of that owner which are neither confirmed nor given up, newest first. */
  async pending({ perimeter, act }: Asker): Promise<ImportJob[]> {
    const jobs = await this.jobs.ofOwner(PREVIEW, act.actorId);
    const seen = jobs.filter(({ payload }) => contains(perimeter, (payload as ImportWork).perimeter));
    return (await this.views(seen))
      .filter(({ state, hasFile, confirmedBy }) => hasFile && confirmedBy === null && state !== 'cancelled')
      .filter(({ state }) => state !== 'failed')
      .filter(
        ({ work }, index, all) => all.findIndex((each) => each.work.uploadId === work.uploadId) === index,
      );
  }

  /** Stops a preview, or gives it up: its file goes. An import under way is not stopped: it can be undone. */
  async giveUp({ id, kind, work }: ImportJob): Promise<void> {
    if (kind === PREVIEW && (await this.jobs.cancel(id))) await this.uploads.remove(work.uploadId);
  }

  private async views(jobs: readonly Job[]): Promise<ImportJob[]> {
    const uploadIds = jobs.map(({ payload }) => (payload as ImportWork).uploadId);
    const present = await this.uploads.present(uploadIds);
    const views: ImportJob[] = [];
    for (const job of jobs) {
      const work = job.payload as ImportWork;
      const state = await this.stateOf(job);
      views.push({
        id: job.id,
        kind: job.kind,
        state,
        ahead: state === 'queued' ? await this.jobs.ahead(job.id) : 0,
        createdAt: job.createdAt,
        rowsDone: job.progressDone,
        failure: job.failure,
        work,
        preview: job.kind === PREVIEW && job.state === 'done' ? (job.result as PreviewResult) : null,
        confirmedBy: await this.confirmedBy(job),
        hasFile: present.has(work.uploadId),
      });
    }
    return views;
  }

  /** An import is done where the register has it, also when its process went before it could say so. */
  private async stateOf(job: Job): Promise<Job['state']> {
    const isWaiting = job.state === 'queued' || this.jobs.isDead(job);
    if (!isWaiting) return job.state;
    const isIn = job.kind === IMPORT && (await this.imports.byId(EVERYTHING, job.id)) !== null;
    return isIn ? 'done' : 'queued';
  }

  private async confirmedBy({ followedById }: Job): Promise<string | null> {
    const followed = followedById === null ? null : await this.jobs.byId(followedById);
    return followed === null || ['failed', 'cancelled'].includes(followed.state) ? null : followed.id;
  }
}
