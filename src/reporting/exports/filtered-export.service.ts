import { Injectable } from '@nestjs/common';
import { fieldOf } from '../../contracts/domain/fields/fields';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type ContractFilters, type ContractOrder } from '../register/contract-filters';
import { ContractListRepository } from '../register/contract-list.repository';
import { type RegisterRow, RegisterRows } from '../register/register-rows.service';
import { renderListWorkbook } from '../renderers/xlsx/list-workbook';
import { contractColumns } from './contract-columns';
import { csvLine, UTF8_MARK } from './csv-text';

const BATCH = 500;

/** What is on screen: the list under its filters, in its order, with the columns of the full export. */
@Injectable()
export class FilteredExportService {
  constructor(
    private readonly list: ContractListRepository,
    private readonly rows: RegisterRows,
  ) {}

  /** Lines of csv, as they are read: the file can be imported again. */
  async *csv(perimeter: Perimeter, filters: ContractFilters, order: ContractOrder): AsyncGenerator<string> {
    yield UTF8_MARK + csvLine(contractColumns.map(({ fieldId }) => fieldOf(fieldId).label));
    for await (const row of this.filtered(perimeter, filters, order))
      yield csvLine(contractColumns.map(({ value }) => value(row)));
  }

  /** A workbook with the filters printed above the header. */
  async workbook(
    perimeter: Perimeter,
    filters: ContractFilters,
    order: ContractOrder,
    notes: readonly string[],
  ): Promise<Buffer> {
    const lines: (string | number | null)[][] = [];
    for await (const row of this.filtered(perimeter, filters, order))
      lines.push(contractColumns.map(({ value }) => value(row)));
    const columns = contractColumns.map(({ fieldId }) => fieldOf(fieldId));
    return renderListWorkbook({ title: 'Marchés', columns, lines, notes });
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
