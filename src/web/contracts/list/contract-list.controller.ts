import { Controller, Get, Param, Query } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { LIST_FORMS, ListExports, listFormNamed } from '../../../register';
import { CurrentPerson } from '../../shell/access';
import { file, type FileAnswer, page, type Page } from '../../shell/answer';
import { missingPage } from '../../shell/shell.errors';
import { ContractListPage } from './contract-list.service';
import { type Parameters } from '../../shell/address';
import { readListQuery } from './list-query';

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

  @Get('export.:form')
  async export(
    @Param('form') ending: string,
    @CurrentPerson() { perimeter }: SignedIn,
    @Query() parameters: Parameters,
  ): Promise<FileAnswer> {
    const form = listFormNamed(ending);
    if (form === undefined) throw missingPage();
    const query = readListQuery(parameters);
    const notes = await this.list.filterNotes(perimeter, query);
    return file(`marches.${form}`, LIST_FORMS[form].type, this.exports.file(form, perimeter, query, notes));
  }
}
