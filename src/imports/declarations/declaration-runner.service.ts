import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { type FileReport } from '../domain/report/file-report';
import { runInChild } from '../formats/child/run-in-child';
import { declarationsUnderWay } from '../imports.errors';
import { IMPORT_TASK, type ImportOrder, type ImportOutcome } from '../jobs/import-work';
import { Orders } from '../jobs/orders.service';
import { type DeclarationImportOptions } from './declaration-imports.service';

const TIME_LIMIT_MS = 5 * 60_000;
const MEMORY_MB = 384;

/**
 * Brings the declaration files of the site in, each in a child process with its own limits, one at a time for a
 * person. A database in memory belongs to this process: there the work is done in it.
 */
@Injectable()
export class DeclarationRunner {
  private readonly busy = new Set<string | null>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(IMPORT_TASK) private readonly taskPath: string,
    private readonly orders: Orders,
  ) {}

  /** Throws `declarations-under-way` while another file of the same person is being read. */
  async importFile(
    path: string,
    { fileName, ...options }: DeclarationImportOptions & { readonly fileName: string },
  ): Promise<FileReport> {
    const { actorId } = options.act;
    if (this.busy.has(actorId)) throw declarationsUnderWay(fileName);
    this.busy.add(actorId);
    try {
      const { settings } = this;
      const all = { ...options, sheet: null, mapping: null, buyerSiret: null };
      return (await this.outcome({ list: 'declarations', settings, path, fileName, options: all })).report;
    } finally {
      this.busy.delete(actorId);
    }
  }

  private outcome(order: ImportOrder): Promise<ImportOutcome> {
    const { database } = this.settings;
    if (database.kind === 'sqlite' && database.path === ':memory:')
      return this.orders.carryOut(order, () => undefined);
    return runInChild<ImportOutcome>(this.taskPath, order, {
      timeoutMs: TIME_LIMIT_MS,
      maxOldSpaceMb: MEMORY_MB,
      about: order.fileName,
    });
  }
}
