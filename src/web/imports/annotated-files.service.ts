import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { annotatedName, annotateInChild, ImportJobs, ImportsRepository, Uploads } from '../../imports';
import { type FileReport } from '../../imports/domain/report/file-report';
import { missingPage } from '../shell/shell.errors';

interface Annotated {
  readonly path: string;
  readonly fileName: string;
}

/** The person's own file with its faults: for its owner, as long as it is kept. */
@Injectable()
export class AnnotatedFiles {
  constructor(
    private readonly jobs: ImportJobs,
    private readonly imports: ImportsRepository,
    private readonly uploads: Uploads,
  ) {}

  async canAnnotate(person: SignedIn, id: string): Promise<boolean> {
    const source = await this.source(person, id);
    return source !== null && hasRemarks(source.report) && (await this.uploads.has(source.uploadId));
  }

  /** Writes the workbook into the folder of this instance; the caller removes it once sent. */
  async write(person: SignedIn, id: string): Promise<Annotated> {
    const source = await this.source(person, id);
    if (source === null) throw missingPage();
    const { report, fileName } = source;
    const out = this.uploads.newPath(source.uploadId);
    await this.uploads
      .withCopy(source, (path) => annotateInChild({ path, report, out }))
      .catch(async (error: unknown) => {
        await rm(out, { force: true });
        throw error;
      });
    return { path: out, fileName: annotatedName(fileName) };
  }

  private async source(
    person: SignedIn,
    id: string,
  ): Promise<{ uploadId: string; fileName: string; report: FileReport } | null> {
    const job = await this.jobs.find(person, id);
    if (job === null) return null;
    const { uploadId, fileName } = job.work;
    const report = job.preview?.report ?? (await this.imports.byId(person.perimeter, id))?.report;
    return report ? { uploadId, fileName, report } : null;
  }
}

function hasRemarks({ issues, setAside }: FileReport): boolean {
  return issues.length > 0 || setAside.length > 0;
}
