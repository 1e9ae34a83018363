import { basename } from 'node:path';
import { type Command } from 'commander';
import {
  ColumnMappingsRepository,
  ImportsRepository,
  ImportsService,
  type SavedMapping,
  UndoService,
} from '../../imports';
import { type FileReport, refusedFile } from '../../imports/domain/report/file-report';
import { DomainError } from '../../shared/domain/domain-error';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { COMMAND_ACT } from '../command-act';
import { EXIT } from '../exit';
import { printJson, printLines } from '../print';
import { ProgressBar } from '../progress-bar';
import { type Session } from '../session';
import { annotateAll } from './annotate-all';
import { importLines, issueLines } from './import-lines';

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
  options: ImportOptions,
): Promise<number> {
  const service = await session.get(ImportsService);
  const mappings = await session.get(ColumnMappingsRepository);
  const mapping = options.mapping === undefined ? null : await mappings.named(EVERYTHING, options.mapping);
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await importOne(service, file, { ...options, mapping }));
  const annotated = options.annotated === undefined ? [] : await annotateAll(options.annotated, reports);
  if (options.json) printJson(reports);
  else for (const report of reports) printLines(...importLines(report), ...issueLines(report));
  if (!options.json) for (const path of annotated) printLines(`Fichier annoté : ${path}`);
  const refused = reports.filter((report) => report.refused !== null);
  for (const { refused: refusal } of refused) process.stderr.write(`${refusal?.message ?? ''}\n`);
  if (refused.length === reports.length) return EXIT.refused;
  return refused.length > 0 || reports.some(({ rows }) => rows.rejected > 0) ? EXIT.findings : EXIT.done;
}

async function importOne(
  service: ImportsService,
  file: string,
  options: Omit<ImportOptions, 'mapping'> & { mapping: SavedMapping | null },
): Promise<FileReport> {
  const progress = new ProgressBar(basename(file));
  try {
    return await service.importFile(file, {
      perimeter: EVERYTHING,
      act: COMMAND_ACT,
      sheet: options.sheet ?? null,
      mapping: options.mapping,
      buyerSiret: options.buyer ?? null,
      dryRun: options.dryRun ?? false,
      onProgress: (rows) => progress.show(rows),
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refusedFile(file, { code: error.code, message: error.message }, options.dryRun ?? false);
  } finally {
    progress.clear();
  }
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
  if (wantsJson(own)) printJson(shown);
  else
    printLines(
      ...(shown.length === 0
        ? ['Aucun import.']
        : shown.map(
            (each) =>
              `${each.importId}  ${each.createdAt.slice(0, 10)}  ${each.file} : ${each.rows.created} créés, ${each.rows.updated} mis à jour${each.state === 'undone' ? ' (annulé)' : ''}`,
          )),
    );
  return EXIT.done;
}

export async function undoImport(
  session: Session,
  id: string,
  _options: unknown,
  own: Command,
): Promise<number> {
  const outcome = await (await session.get(UndoService)).undo(EVERYTHING, COMMAND_ACT, id);
  if (wantsJson(own)) printJson(outcome);
  else
    printLines(
      `Import annulé : ${outcome.removed} marché(s) retiré(s), ${outcome.restored} fiche(s) remise(s) comme avant.`,
    );
  return EXIT.done;
}

/** « --json » is an option of `import` too, which takes it before its own commands do. */
function wantsJson(command: Command): boolean {
  return command.optsWithGlobals<ImportOptions>().json === true;
}
