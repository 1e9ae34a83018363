import { type FileReport, refusedFile } from '../imports/domain/report/file-report';
import { DomainError } from '../shared/domain/domain-error';
import { importLines, issueLines } from './actions/import-lines';
import { EXIT } from './exit';
import { printJson, printLines } from './print';

/** The report of one file; a refusal becomes its report, so that the other files still go in. */
export async function reportOfFile(
  file: string,
  dryRun: boolean,
  bringIn: () => Promise<FileReport>,
): Promise<FileReport> {
  try {
    return await bringIn();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refusedFile(file, { code: error.code, message: error.message }, dryRun);
  }
}

/** Prints what became of the files, then `more`, and gives the exit code (design: "Command line"). */
export function answerReports(
  reports: readonly FileReport[],
  json: boolean,
  more: readonly string[] = [],
): number {
  if (json) printJson(reports);
  else for (const report of reports) printLines(...importLines(report), ...issueLines(report));
  if (!json) for (const line of more) printLines(line);
  const refused = reports.filter((report) => report.refused !== null);
  for (const { refused: refusal } of refused) process.stderr.write(`${refusal?.message ?? ''}\n`);
  if (refused.length === reports.length) return EXIT.refused;
  return refused.length > 0 || reports.some(({ rows }) => rows.rejected > 0) ? EXIT.findings : EXIT.done;
}
