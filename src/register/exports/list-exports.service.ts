import { createWriteStream } from 'node:fs';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type ContractFilters, type ContractOrder, DEFAULT_ORDER, NO_FILTER } from '../list/contract-filters';
import { ContractListRepository } from '../list/contract-list.repository';
import { RegisterRows } from '../list/register-rows.service';
import { contractColumns } from './contract-columns';
import { type ExportCounts, endingOf } from './export-counts';
import { unknownExportForm } from './exports.errors';
import { type Lines, LIST_FORM_NAMES, LIST_FORMS, type ListForm, listFormNamed } from './list-forms';

const BATCH = 500;

/** The list of contracts as a file, under its filters and in its order; rows are written as they are read. */
@Injectable()
export class ListExports {
  constructor(
    private readonly list: ContractListRepository,
    private readonly rows: RegisterRows,
  ) {}

  /** `notes` says under which filters and when; a csv leaves them out. */
  file(
    form: ListForm,
    perimeter: Perimeter,
    { filters, order }: { readonly filters: ContractFilters; readonly order: ContractOrder },
    notes: readonly string[] = [],
  ): Readable {
    return LIST_FORMS[form].write(this.lines(perimeter, filters, order), notes);
  }

  /** The contracts of a year, or all, in the form that the ending of the file names. */
  async toFile(perimeter: Perimeter, year: number | null, file: string): Promise<ExportCounts> {
    const form = listFormNamed(endingOf(file));
    if (form === undefined) throw unknownExportForm(file, LIST_FORM_NAMES);
    let exported = 0;
    const lines = this.lines(perimeter, { ...NO_FILTER, year }, DEFAULT_ORDER);
    async function* counted(): Lines {
      for await (const line of lines) {
        exported += 1;
        yield line;
      }
    }
    await pipeline(LIST_FORMS[form].write(counted(), []), createWriteStream(file));
    return { file, exported, incomplete: [] };
  }

  private async *lines(perimeter: Perimeter, filters: ContractFilters, order: ContractOrder): Lines {
    for (let cursor: string | null = null; ;) {
      const page = await this.list.page(perimeter, filters, order, { cursor, size: BATCH });
      for (const row of await this.rows.rows(perimeter, page.ids))
        yield contractColumns.map(({ value }) => value(row));
      if (page.next === null) return;
      cursor = page.next;
    }
  }
}
