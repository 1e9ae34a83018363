import { basename } from 'node:path';
import { type Command } from 'commander';
import { ColumnMappingsRepository, ImportsRepository, ImportsService, UndoService } from '../../imports';
import { type FileReport } from '../../imports/domain/report/file-report';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { COMMAND_ACT } from '../../platform/database/unit';
import { answerReports, reportOfFile } from '../file-answers';
import { answer, sayWait } from '../print';
import { type Session } from '../session';
import { annotateAll } from './annotate-all';

interface ImportOptions {
  readonly mapping?: string;
  readonly sheet?: string;
  readonly buyer?: string;
  readonly dryRun?: boolean;
  readonly annotated?: string;
  readonly json?: boolean;
}

export async function importFiles(
  session: Session,
  files: readonly string[],
  { mapping: name, sheet, buyer, dryRun = false, annotated, json = false }: ImportOptions,
): Promise<number> {
  const service = await session.get(ImportsService);
  const mappings = await session.get(ColumnMappingsRepository);
  const mapping = name === undefined ? null : await mappings.named(EVERYTHING, name);
  const place = { sheet: sheet ?? null, mapping, buyerSiret: buyer ?? null };
  const given = { perimeter: EVERYTHING, act: COMMAND_ACT, ...place, dryRun };
  const reports: FileReport[] = [];
  for (const file of files) {
    const progress = new ProgressBar(basename(file));
    const options = { ...given, onProgress: (rows: number) => progress.show(rows), onWait: sayWait };
    const report = reportOfFile(file, dryRun, () => service.importFile(file, options));
    reports.push(await report.finally(() => progress.clear()));
  }
  const written = annotated === undefined ? [] : await annotateAll(annotated, reports);
  const more = written.map((path) => `Fichier annoté : ${path}`);
  return answerReports(reports, json, more);
}

export async function listImports(session: Session, _options: unknown, own: Command): Promise<number> {
  const records = await (await session.get(ImportsRepository)).list(EVERYTHING);
  const shown = records.map(({ id, fileName, createdAt, state, rows }) => ({
    importId: id,
    file: fileName,
    createdAt,
    state,
    rows,
  }));
  return answer(wantsJson(own), shown, () =>
    shown.length === 0
      ? ['Aucun import.']
      : shown.map(
          ({ importId, createdAt, file, rows, state }) =>
            `${importId}  ${createdAt.slice(0, 10)}  ${file} : ${rows.created} créés, ${rows.updated} mis à jour${state === 'undone' ? ' (annulé)' : ''}`,
        ),
  );
}

export async function undoImport(
  session: Session,
  id: string,
  _options: unknown,
  own: Command,
): Promise<number> {
  const outcome = await (
    await session.get(UndoService)
  ).undo(EVERYTHING, COMMAND_ACT, id, { onWait: sayWait });
  return answer(wantsJson(own), outcome, () => [
    `Import annulé : ${outcome.removed} marché(s) retiré(s), ${outcome.restored} fiche(s) remise(s) comme avant.`,
  ]);
}

/** « --json » is an option of `import` too, which takes it before its own commands do. */
function wantsJson(command: Command): ImportOptions {
  return command.optsWithGlobals<ImportOptions>();
}

const DELAY_MS = 1000;

/** A count on stderr, when it is a terminal and the work lasts over a second. */
class ProgressBar {
  private readonly startedAt = Date.now();
  private shown = false;

  constructor(private readonly label: string) {}

  show(rows: number): void {
    if (!process.stderr.isTTY || Date.now() - this.startedAt < DELAY_MS) return;
    this.shown = true;
    process.stderr.write(`\r${this.label} : ${rows} lignes…`);
  }

  clear(): void {
    if (this.shown) process.stderr.write('\r\u001B[K');
  }
}
