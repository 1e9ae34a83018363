import { Controller, Get, Query } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ListExports } from '../../../register';
import { CurrentPerson } from '../../shell/access';
import { file, type FileAnswer, page, type Page } from '../../shell/answer';
import { ContractListPage } from './contract-list.service';
import { type Parameters } from '../../shell/address';
import { readListQuery } from './list-query';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The register: list, filters, search, and what is on screen as a file. */
@Controller('marches')
export class ContractListController {
  constructor(
    private readonly list: ContractListPage,
    private readonly exports: ListExports,
  ) {}

  @Get()
  async show(@CurrentPerson() person: SignedIn, @Query() parameters: Parameters): Promise<Page> {
    return page('contracts/list', await this.list.model(person, readListQuery(parameters)));
  }

  @Get('export.csv')
  csv(@CurrentPerson() { perimeter }: SignedIn, @Query() parameters: Parameters): FileAnswer {
    const { filters, order } = readListQuery(parameters);
    return file('marches.csv', 'text/csv; charset=utf-8', this.exports.csv(perimeter, filters, order));
  }

  @Get('export.xlsx')
  async workbook(
    @CurrentPerson() { perimeter }: SignedIn,
    @Query() parameters: Parameters,
  ): Promise<FileAnswer> {
    const query = readListQuery(parameters);
    const notes = await this.list.filterNotes(perimeter, query);
    const workbook = this.exports.workbook(perimeter, query.filters, query.order, notes);
    return file('marches.xlsx', XLSX, workbook);
  }
}
