import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import { BuyersRepository } from '../../../contracts';
import { Clock } from '../../../platform/clock';
import { Kept } from '../../../platform/database/kept.service';
import {
  ContractListRepository,
  type ContractTotals,
  LIST_FORM_NAMES,
  LIST_FORMS,
  ListExports,
  listFormNamed,
  NO_FILTER,
  RegisterRows,
} from '../../../register';
import { CpvDivisions } from '../../../reporting';
import { shortDate } from '../../../shared/domain/french';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { CurrentPerson } from '../../shell/access';
import { addressWith, type Parameters } from '../../shell/address';
import { file, type FileAnswer, page, type Page } from '../../shell/answer';
import { missingPage } from '../../shell/shell.errors';
import { activeFilters, type FilterChoices, filtersView, viewsMenu } from './filters-view';
import { listAddress, type ListQuery, listValues, readListQuery } from './list-query';
import { leadOf, listTable } from './list-view';

const PAGE_SIZE = 50;

/** The register: list, filters, search, and what is on screen as a file. */
@Controller('marches')
export class ContractListController {
  @Inject(Kept) private readonly kept!: Kept;
  @Inject(ListExports) private readonly exports!: ListExports;

  constructor(
    private readonly list: ContractListRepository,
    private readonly rows: RegisterRows,
    private readonly buyers: BuyersRepository,
    private readonly divisions: CpvDivisions,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPerson() { perimeter, user }: SignedIn, @Query() parameters: Parameters): Promise<Page> {
    const query = readListQuery(parameters);
    const { filters, order, cursor } = query;
    const asked = [perimeter, filters, order, cursor];
    const {
      page: found,
      shown,
      all,
      choices,
    } = await this.kept.of('list', asked, async () => {
      const whole = await this.whole(perimeter);
      const isWhole = JSON.stringify(filters) === JSON.stringify(NO_FILTER);
      return {
        ...whole,
        page: await this.list.page(perimeter, filters, order, { cursor, size: PAGE_SIZE }),
        shown: isWhole ? whole.all : await this.list.totals(perimeter, filters, order.sort),
      };
    });
    const rows = await this.rows.rows(perimeter, found.ids);
    return page('contracts/list', {
      title: 'Marchés',
      lead: leadOf(shown, all),
      tab: 'contracts',
      search: filters.search ?? '',
      isEmpty: all.count === 0,
      filters: filtersView(query, choices),
      views: viewsMenu(this.clock.today()),
      table: listTable(rows, query, shown, choices.buyers.length > 1 && filters.buyerId === null),
      first: cursor === null ? null : listAddress(query),
      next: found.next === null ? null : listAddress(query, found.next),
      exports: LIST_FORM_NAMES.map((form) => ({
        label: LIST_FORMS[form].label,
        href: addressWith(`/marches/export.${form}`, listValues(query)),
      })),
      mayEdit: allows(user.role, 'edit-contracts'),
      mayImport: allows(user.role, 'import'),
    });
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
    const notes = await this.filterNotes(perimeter, query);
    return file(`marches.${form}`, LIST_FORMS[form].type, this.exports.file(form, perimeter, query, notes));
  }

  /** The filters in words, as an export prints them. */
  private async filterNotes(perimeter: Perimeter, query: ListQuery): Promise<string[]> {
    const active = activeFilters(query, (await this.whole(perimeter)).choices);
    const words = active.map(({ label, value }) => `${label} : ${value}`);
    return [
      `Marchés, liste du ${shortDate(this.clock.today())}`,
      words.length === 0 ? 'Sans filtre' : `Filtres : ${words.join(' ; ')}`,
    ];
  }

  /** What every view of the list says, whatever its filters. */
  private whole(perimeter: Perimeter): Promise<{ all: ContractTotals; choices: FilterChoices }> {
    return this.kept.of('whole list', [perimeter], async () => ({
      all: await this.list.totals(perimeter, NO_FILTER),
      choices: {
        years: await this.list.years(perimeter),
        services: await this.list.services(perimeter),
        divisions: await this.list.cpvDivisions(perimeter),
        divisionLabels: this.divisions.labels,
        buyers: await this.buyers.list(perimeter),
      },
    }));
  }
}
