import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { FilteredExportService } from '../../../reporting';
import { CurrentPerson } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { ContractListPage } from './contract-list.service';
import { type Parameters, readListQuery } from './list-query';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The register: list, filters, search, and what is on screen as a file. */
@Controller('marches')
export class ContractListController {
  constructor(
    private readonly pages: Pages,
    private readonly list: ContractListPage,
    private readonly exports: FilteredExportService,
  ) {}

  @Get()
  async show(
    @CurrentPerson() person: SignedIn,
    @Query() parameters: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    const model = await this.list.model(person, readListQuery(parameters));
    await this.pages.send(response, 'pages/contracts/list', model);
  }

  @Get('export.csv')
  async csv(
    @CurrentPerson() { perimeter }: SignedIn,
    @Query() parameters: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    const { filters, order } = readListQuery(parameters);
    response.attachment('marches.csv').type('text/csv; charset=utf-8').set('Cache-Control', 'no-store');
    await pipeline(Readable.from(this.exports.csv(perimeter, filters, order)), response);
  }

  @Get('export.xlsx')
  async workbook(
    @CurrentPerson() { perimeter }: SignedIn,
    @Query() parameters: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    const query = readListQuery(parameters);
    const notes = await this.list.filterNotes(perimeter, query);
    const file = await this.exports.workbook(perimeter, query.filters, query.order, notes);
    response.attachment('marches.xlsx').type(XLSX).set('Cache-Control', 'no-store').send(file);
  }
}
