import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { type FileReport } from '../domain/report/file-report';
import { declarationsUnderWay } from '../imports.errors';
import { type ImportOrder } from '../jobs/import-work';
import { Tasks } from '../jobs/tasks.service';
import { type DeclarationImportOptions } from './declaration-imports.service';

const TIME_LIMIT_MS = 5 * 60_000;

/**
 * Brings the declaration files of the site in, each in a child process, one at a time for a person.
 */
@Injectable()
export class DeclarationRunner {
  private readonly busy = new Set<string | null>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly tasks: Tasks,
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
      const order: ImportOrder = { list: 'declarations', settings, path, fileName, options: all };
      return (await this.tasks.carryOut(order, { timeoutMs: TIME_LIMIT_MS })).report;
    } finally {
      this.busy.delete(actorId);
    }
  }
}
