import { Injectable } from '@nestjs/common';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type ContractFilters, type ContractOrder } from '../list/contract-filters';
import { ContractListRepository } from '../list/contract-list.repository';
import { type RegisterRow, RegisterRows } from '../list/register-rows.service';
import { contractListCsv, contractListWorkbook } from './contract-list';

const BATCH = 500;

/** What is on screen: the list under its filters, in its order, with the columns of the full export. */
@Injectable()
export class FilteredExportService {
  constructor(
    private readonly list: ContractListRepository,
    private readonly rows: RegisterRows,
  ) {}

  /** Lines of csv, as they are read: the file can be imported again. */
  csv(perimeter: Perimeter, filters: ContractFilters, order: ContractOrder): AsyncGenerator<string> {
    return contractListCsv(this.filtered(perimeter, filters, order));
  }

  /** A workbook with the filters printed above the header. */
  async workbook(
    perimeter: Perimeter,
    filters: ContractFilters,
    order: ContractOrder,
    notes: readonly string[],
  ): Promise<Buffer> {
    return (await contractListWorkbook(this.filtered(perimeter, filters, order), notes)).content;
  }

  private async *filtered(
    perimeter: Perimeter,
    filters: ContractFilters,
    order: ContractOrder,
  ): AsyncGenerator<RegisterRow> {
    for (let cursor: string | null = null; ;) {
      const page = await this.list.page(perimeter, filters, order, { cursor, size: BATCH });
      yield* await this.rows.rows(perimeter, page.ids);
      if (page.next === null) return;
      cursor = page.next;
    }
  }
}
