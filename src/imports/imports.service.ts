import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { CommitmentsService } from '../insertion-hours';
import { type OtherWrite } from '../platform/database/aside/aside';
import { type Act, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { keptLimits, ofBuyers, type Perimeter } from '../shared/domain/perimeter';
import { type SavedMapping } from './column-mappings.repository';
import { type ImportIssue, type RowReading } from './domain/contract-draft';
import { discreetReport } from './domain/report/discreet-report';
import { type FileReport } from './domain/report/file-report';
import { noRow } from './domain/report/intake-issues';
import { withoutPersonal } from '../reading/domain/personal-values';
import { hashOf } from './file-hash';
import { ImportRecord } from './import.entity';
import { ImportContext } from './import-context';
import { type Intake } from './intake/intake';
import { IntakeFactory } from './intake/intake-factory.service';
import { type ContractFile, type ContractList, type DefaultBuyer } from './opening/contract-file';

export interface ImportOptions {
  readonly perimeter: Perimeter;
  readonly act: Act;
  readonly sheet: string | null;
  /** Header text to field: wins over recognition. */
  readonly mapping: SavedMapping | null;
  /** SIRET of the buyer of the rows that name none. */
  readonly buyerSiret: string | null;
  /** Shows what would change, stores nothing. */
  readonly dryRun: boolean;
  /** Name that the person gave the file, when it is stored under another. */
  readonly fileName?: string;
  /** Identifier that the import takes: that of the job that follows it. */
  readonly importId?: string;
  readonly onProgress?: (rows: number) => void;
  /** Hears that another import goes first: it is then waited for, however long. */
  readonly onWait?: () => void;
}

/** What a batch creates is let go before the collector of short-lived objects has copied it twice. */
const BATCH = 500;

/** Brings one contract file into the register: one file, one transaction. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly context: ImportContext,
    private readonly intakes: IntakeFactory,
    private readonly unitOfWork: UnitOfWork,
    private readonly commitments: CommitmentsService,
  ) {}

  /** Throws a French refusal when the file is not taken; then nothing of it is stored. */
  async importFile(path: string, options: ImportOptions): Promise<FileReport> {
    const file = await this.context.open(path, options);
    try {
      const buyer = await this.context.defaultBuyer(options, file, options.fileName ?? basename(path));
      const importId = options.importId ?? this.context.nextId();
      const act: Act = { ...options.act, kind: 'import', ref: importId };
      const work = async (unit: Unit): Promise<FileReport> => {
        await unit.lockRegister(options.onWait);
        const intake = this.intakes.start(unit, {
          importId,
          perimeter: options.perimeter,
          defaultBuyer: buyer,
        });
        const issues = await this.takeLists(file, intake, buyer, options);
        const read = { path: options.fileName ?? path, file, intake, said: issues };
        const told = reportOf(read, options.dryRun ? null : importId);
        const { columns, changes } = rehearsed(read);
        const report = discreetReport(options.dryRun ? { ...told, columns, changes } : told, columns);
        await this.commitments.retainStated(unit, ofBuyers([...intake.buyerIds]));
        await this.keep(unit, options.perimeter, read, {
          id: importId,
          fileHash: await hashOf(path),
          report,
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

  private async takeLists(
    file: ContractFile,
    intake: Intake,
    buyer: DefaultBuyer | null,
    options: ImportOptions,
  ): Promise<ImportIssue[]> {
    const said: ImportIssue[] = [...file.notes];
    for (const list of file.lists) {
      const readBefore = intake.counts.read;
      const sheet = file.lists.length > 1 ? list.sheet : null;
      if (sheet !== null) intake.enterSheet(sheet);
      const ofList = await takeList(list, intake, buyer, options);
      if (intake.counts.read === readBefore && list.headerRow !== null) ofList.push(noRow(list.headerRow));
      said.push(...(sheet === null ? ofList : ofList.map((issue) => ({ sheet, ...issue }))));
    }
    return said;
  }

  private async keep(
    unit: Unit,
    perimeter: Perimeter,
    { path, file, intake }: ReadFile,
    { report, ...named }: Pick<ImportRecord, 'id' | 'fileHash' | 'report'>,
  ): Promise<void> {
    await unit.create(ImportRecord, {
      ...named,
      fileName: withoutPersonal(basename(path)),
      format: file.format,
      state: 'done',
      actorId: unit.act.actorId,
      createdAt: unit.at,
      buyerIds: [...intake.buyerIds],
      limits: keptLimits(perimeter),
      rows: report.rows,
      report: { ...report, file: withoutPersonal(report.file) },
    });
  }
}

const MATCHED: readonly string[] = ['buyers', 'operators', 'procedures', 'contracts', 'contract_holders'];
const IDENTIFYING: readonly string[] = [
  'siret',
  'identityKey',
  'reference',
  'decpId',
  'lot',
  'subject',
  'notifiedOn',
];

/** What others wrote meanwhile by which a row might have met another contract. */
function movesMatching({ recordType, operation, fields }: OtherWrite): boolean {
  if (!MATCHED.includes(recordType)) return false;
  return operation !== 'update' || fields.some((field) => IDENTIFYING.includes(field));
}

/** A file read to its end. */
interface ReadFile {
  readonly path: string;
  readonly file: ContractFile;
  readonly intake: Intake;
  readonly said: readonly ImportIssue[];
}

async function takeList(
  list: ContractList,
  intake: Intake,
  buyer: DefaultBuyer | null,
  options: ImportOptions,
): Promise<ImportIssue[]> {
  const said: ImportIssue[] = [];
  let batch: RowReading[] = [];
  const flush = async (): Promise<void> => {
    await intake.take(batch);
    batch = [];
    options.onProgress?.(intake.counts.read);
  };
  for await (const items of list.readings(buyer))
    for (const item of items) {
      said.push(...item.said);
      if (item.reading === null) continue;
      batch.push(item.reading);
      if (batch.length === BATCH) await flush();
    }
  await flush();
  return said;
}

function reportOf({ path, file, intake, said }: ReadFile, importId: string | null): FileReport {
  const sheets = file.lists.flatMap(({ sheet }) => sheet ?? []);
  return {
    file: path,
    format: file.format,
    sheet: sheets.length === 0 ? null : sheets.join(', '),
    headerRow: file.lists[0]?.headerRow ?? null,
    mapping: Object.assign({}, ...file.lists.map(({ mapping }) => mapping)) as Record<string, string>,
    importId,
    dryRun: importId === null,
    refused: null,
    rows: { ...intake.counts },
    setAside: intake.setAside,
    issues: [...said, ...intake.issues].sort((one, other) => one.row - other.row),
  };
}

/** What only a dry run tells: the columns to confirm, and what would change. */
function rehearsed({ file, intake }: ReadFile): Required<Pick<FileReport, 'columns' | 'changes'>> {
  return { columns: file.lists.flatMap(({ columns }) => columns), changes: intake.contractChanges };
}
