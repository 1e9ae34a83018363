import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { annotatedName, annotateInChild } from '../../imports';
import { type FileReport } from '../../imports/domain/report/file-report';

/** Writes the annotated copy of each file that was taken and has remarks; gives their paths. */
export async function annotateAll(folder: string, reports: readonly FileReport[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const report of reports) {
    const hasRemarks = report.issues.length > 0 || report.setAside.length > 0;
    if (report.refused !== null || !hasRemarks) continue;
    const out = join(folder, annotatedName(basename(report.file)));
    await annotateInChild({ path: report.file, report, out });
    written.push(out);
  }
  return written;
}
