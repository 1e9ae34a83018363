import { createWriteStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type ContractFilters, type ContractOrder, DEFAULT_ORDER, NO_FILTER } from '../list/contract-filters';
import { ContractListRepository } from '../list/contract-list.repository';
import { RegisterRows } from '../list/register-rows.service';
import { contractColumns, type ExportValue } from './contract-columns';
import { csvLine, UTF8_MARK } from './csv-text';
import { type ExportCounts, endingOf } from './export-counts';
import { unknownExportForm } from './exports.errors';
import { writeListWorkbook } from './list-workbook';

const BATCH = 500;
const HEADER = contractColumns.map(({ field }) => field);

type Lines = AsyncGenerator<ExportValue[]>;

/** The list of contracts as a file, under its filters and in its order; rows are written as they are read. */
@Injectable()
export class ListExports {
  constructor(
    private readonly list: ContractListRepository,
    private readonly rows: RegisterRows,
  ) {}

  /** Lines of csv: the file can be imported again. */
  csv(perimeter: Perimeter, filters: ContractFilters, order: ContractOrder): Readable {
    return asCsv(this.lines(perimeter, filters, order));
  }

  /** A workbook, `notes` above its header. */
  workbook(
    perimeter: Perimeter,
    filters: ContractFilters,
    order: ContractOrder,
    notes: readonly string[],
  ): Readable {
    return asWorkbook(this.lines(perimeter, filters, order), notes);
  }

  /** The contracts of a year, or all, in a csv or xlsx file, by its ending. */
  async toFile(perimeter: Perimeter, year: number | null, file: string): Promise<ExportCounts> {
    const ending = endingOf(file);
    if (ending !== 'csv' && ending !== 'xlsx') throw unknownExportForm(file, ['csv', 'xlsx']);
    let exported = 0;
    const lines = this.lines(perimeter, { ...NO_FILTER, year }, DEFAULT_ORDER);
    async function* counted(): Lines {
      for await (const line of lines) {
        exported += 1;
        yield line;
      }
    }
    const content = ending === 'csv' ? asCsv(counted()) : asWorkbook(counted());
    await pipeline(content, createWriteStream(file));
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

function asCsv(lines: Lines): Readable {
  async function* text(): AsyncGenerator<string> {
    yield UTF8_MARK + csvLine(HEADER.map(({ label }) => label));
    for await (const line of lines) yield csvLine(line);
  }
  return Readable.from(text());
}

/** A failure half way ends the stream with its error. */
function asWorkbook(lines: Lines, notes: readonly string[] = []): Readable {
  const content = new PassThrough();
  writeListWorkbook({ title: 'Marchés', columns: HEADER, lines, notes }, content).catch((error: unknown) =>
    content.destroy(error as Error),
  );
  return content;
}
