import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DeclarationIntakeService } from '../../insertion-hours';
import {
  type DeclarationIssue,
  type DeclarationRow,
  type DeclarationRowResult,
} from '../../insertion-hours/domain/declaration-row';
import { Clock } from '../../platform/clock';
import { type OtherWrite } from '../../platform/database/aside/aside';
import { type Act, type Unit } from '../../platform/database/unit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { IdMaker } from '../../platform/ids';
import { keptLimits, type Perimeter } from '../../shared/domain/perimeter';
import { type ImportIssue } from '../domain/contract-draft';
import { type FileReport, noRows } from '../domain/report/file-report';
import { noRow } from '../domain/report/intake-issues';
import { withoutPersonal } from '../../reading/domain/personal-values';
import { oversizedFile } from '../formats/formats.errors';
import { hashOf } from '../file-hash';
import { ImportRecord } from '../import.entity';
import { type DeclarationList } from './declaration-list';
import { issueAt } from '../domain/report/row-remarks';
import { type DeclarationFile, openDeclarationFile } from './open-declaration-file';

export interface DeclarationImportOptions {
  readonly perimeter: Perimeter;
  readonly act: Act;
  /** Shows what would change, stores nothing. */
  readonly dryRun: boolean;
  /** Name that the person gave the file, when it is stored under another. */
  readonly fileName?: string;
  /** Hears that another import goes first: it is then waited for, however long. */
  readonly onWait?: () => void;
}

/** Rows ready for the intake, and what became of the others. */
interface ReadRows {
  readonly rows: DeclarationRow[];
  /** The list of each row, in the same order. */
  readonly lists: DeclarationList[];
  readonly issues: ImportIssue[];
  rejected: number;
}

/** Over all sheets: ten years of a large département stay below. */
const MOST_ROWS = 100_000;
const MOST_REMARKS = 50_000;

/** Brings one declaration spreadsheet in: one file, one transaction; a second run changes nothing. */
@Injectable()
export class DeclarationImportsService {
  constructor(
    private readonly intake: DeclarationIntakeService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: IdMaker,
  ) {}

  /** Throws a French refusal when the file is not taken; then nothing of it is stored. */
  async importFile(path: string, options: DeclarationImportOptions): Promise<FileReport> {
    const name = options.fileName ?? basename(path);
    const file = await openDeclarationFile(path, name, this.clock.today());
    try {
      const read = await readLists(file, name);
      const importId = this.ids.next();
      const act: Act = { ...options.act, kind: 'import', ref: importId };
      const fileHash = await hashOf(path);
      const work = async (unit: Unit): Promise<FileReport> => {
        await unit.lockRegister(options.onWait);
        const results = await this.intake.applyImportedRows(unit, options.perimeter, read.rows, importId);
        const report = {
          ...reportOf(file, read, results),
          file: options.fileName ?? path,
          importId: options.dryRun ? null : importId,
          dryRun: options.dryRun,
        };
        await unit.create(ImportRecord, {
          id: importId,
          fileName: withoutPersonal(name),
          fileHash,
          format: file.format,
          state: 'done',
          actorId: unit.act.actorId,
          createdAt: unit.at,
          buyerIds: [...new Set(results.flatMap(({ buyerId }) => buyerId ?? []))],
          limits: keptLimits(options.perimeter),
          rows: report.rows,
          report: { ...report, file: withoutPersonal(report.file) },
        });
        return report;
      };
      return options.dryRun
        ? await this.unitOfWork.rehearseApart(act, work)
        : await this.unitOfWork.runApart(act, work, movesMatching);
    } finally {
      await file.close();
    }
  }
}

const MET: readonly string[] = ['contracts', 'procedures', 'commitments', 'declarations', 'participants'];
const TERMS: readonly string[] = ['decpId', 'reference', 'lot', 'notifiedOn', 'durationMonths', 'endsOn'];

/** What others wrote meanwhile by which a row might have met another contract, person or declaration. */
function movesMatching({ recordType, operation, fields }: OtherWrite): boolean {
  if (!MET.includes(recordType)) return false;
  return operation !== 'update' || fields.some((field) => TERMS.includes(field));
}

async function readLists(file: DeclarationFile, name: string): Promise<ReadRows> {
  let rows = 0;
  const read: ReadRows = { rows: [], lists: [], issues: [...file.notes], rejected: 0 };
  for (const list of file.lists) {
    let count = 0;
    for await (const { row, issues } of list.readings()) {
      count += 1;
      if ((rows += 1) > MOST_ROWS)
        throw oversizedFile(name, `ses feuilles comptent plus de ${MOST_ROWS} lignes à elles toutes`);
      if (read.issues.length > MOST_REMARKS)
        throw oversizedFile(name, `il appelle plus de ${MOST_REMARKS} remarques`);
      read.issues.push(...issues.map((issue) => onSheet(file, list, issue)));
      if (row === null) read.rejected += 1;
      else {
        read.rows.push(row);
        read.lists.push(list);
      }
    }
    if (count === 0) read.issues.push(onSheet(file, list, noRow(list.header.headerRow)));
  }
  return read;
}

function reportOf(
  file: DeclarationFile,
  { rows, lists, issues, rejected }: ReadRows,
  results: readonly DeclarationRowResult[],
): Omit<FileReport, 'file' | 'importId' | 'dryRun'> {
  const counts = noRows();
  counts.read = rows.length + rejected;
  counts.rejected = rejected;
  const said = [...issues];
  results.forEach(({ outcome, issues: found }, index) => {
    counts[outcome] += 1;
    const list = lists[index];
    if (list) said.push(...found.map((issue) => onSheet(file, list, atCell(list, issue))));
  });
  const sheets = file.lists.flatMap(({ name }) => name ?? []);
  return {
    format: file.format,
    sheet: sheets.length === 0 ? null : sheets.join(', '),
    headerRow: file.lists[0]?.header.headerRow ?? null,
    mapping: Object.fromEntries(
      file.lists.flatMap(({ header }) => header.columns.map((column) => [column.header, column.field])),
    ),
    refused: null,
    rows: counts,
    setAside: [],
    issues: said.sort((one, other) => one.row - other.row),
  };
}

function atCell(list: DeclarationList, issue: DeclarationIssue): ImportIssue {
  const { row, field, code, severity, value, message } = issue;
  return issueAt({ row, column: list.columnOf(field) }, { code, severity, sentence: message }, value);
}

function onSheet(file: DeclarationFile, { name }: DeclarationList, issue: ImportIssue): ImportIssue {
  return name !== null && file.lists.length > 1 ? { ...issue, sheet: name } : issue;
}
