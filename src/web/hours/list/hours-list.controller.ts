import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import { BuyersRepository, ContractsRepository } from '../../../contracts';
import { DeclarationsRepository, KeptStocks, type ListedStock } from '../../../insertion-hours';
import { Clock } from '../../../platform/clock';
import { Kept } from '../../../platform/database/kept.service';
import { pageIn } from '../../../platform/database/ordered';
import { inFrenchOrder } from '../../../shared/domain/french';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { CurrentPerson } from '../../shell/access';
import { type Parameters } from '../../shell/address';
import { page, type Page } from '../../shell/answer';
import { type FiltersView } from '../../shell/filters-view';
import { BALANCE_STATE_LABELS } from '../hours-words';
import {
  hoursLead,
  type HoursRow,
  hoursTable,
  inOrder,
  keptBy,
  type OrderedStock,
  totalOf,
} from './hours-list-view';
import {
  BALANCE_STATES,
  type BalanceSort,
  hoursAddress,
  type HoursQuery,
  readHoursQuery,
} from './hours-query';

const PAGE = 50;

/** « Heures »: every contract that owes hours, the latest first. */
@Controller('heures')
export class HoursListController {
  @Inject(Kept) private readonly kept!: Kept;

  constructor(
    private readonly stocks: KeptStocks,
    private readonly contracts: ContractsRepository,
    private readonly buyers: BuyersRepository,
    private readonly declarations: DeclarationsRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPerson() { perimeter, user }: SignedIn, @Query() parameters: Parameters): Promise<Page> {
    const query = readHoursQuery(parameters);
    const { lead, isEmpty, services, waiting, found, isFirst, total } = await this.asked(perimeter, query);
    const buyers = await this.buyers.list(perimeter);
    return page('hours/list', {
      title: 'Heures d’insertion',
      lead,
      tab: 'hours',
      waiting,
      mayEdit: allows(user.role, 'edit-hours'),
      isEmpty,
      table: hoursTable(await this.rows(perimeter, found.lines), total, query, buyers.length > 1),
      filters: this.filters(query, services, buyers),
      first: isFirst ? null : hoursAddress({ ...query, after: null }),
      next: found.next === null ? null : hoursAddress({ ...query, after: found.next }),
    });
  }

  /** What the page says of all lines, and the lines that it shows: worked out once between two acts. */
  private asked(perimeter: Perimeter, query: HoursQuery) {
    return this.kept.of('hours page', [perimeter, this.clock.today(), query], async () => {
      const all = await this.lines(perimeter, query.sort);
      const kept = all.filter((line) => keptBy(query, line));
      const found = pageIn(kept, {
        kind: query.sort === 'numero' ? 'text' : 'number',
        descending: query.descending,
        cursor: query.after,
        size: PAGE,
      });
      const { count: waiting } = await this.declarations.waiting(perimeter);
      return {
        lead: hoursLead(all),
        isEmpty: all.length === 0,
        services: [...new Set(all.flatMap(({ label }) => label.service ?? []))].sort(inFrenchOrder),
        waiting,
        found,
        isFirst: found.lines[0] === (query.descending ? kept.at(-1) : kept[0]),
        total: totalOf(kept),
      };
    });
  }

  /** What is owed and done today, in order: a few numbers a contract, kept until the register moves. */
  private lines(perimeter: Perimeter, sort: BalanceSort): Promise<readonly OrderedStock[]> {
    const today = this.clock.today();
    return this.kept.of('hours', [perimeter, today, sort], async () =>
      inOrder(await this.stocks.of(perimeter, today), sort),
    );
  }

  /** The contracts of one page, read whole. */
  private async rows(perimeter: Perimeter, shown: readonly ListedStock[]): Promise<HoursRow[]> {
    const ids = shown.map(({ balance }) => balance.contractId);
    const files = new Map(
      (await this.contracts.files(perimeter, ids)).map((file) => [file.contract.id, file]),
    );
    return shown.flatMap(({ balance, label }) => {
      const file = files.get(balance.contractId);
      return file ? [{ ...file, balance: { ...balance, number: label.decpId, lot: label.lot } }] : [];
    });
  }

  private filters(
    query: HoursQuery,
    services: readonly string[],
    buyers: readonly { readonly id: string; readonly name: string | null; readonly siret: string }[],
  ): FiltersView {
    const states = BALANCE_STATES.map((value) => ({ value, label: BALANCE_STATE_LABELS[value] }));
    const selects = [
      { name: 'etat', label: 'État', value: query.state ?? '', options: states },
      {
        name: 'service',
        label: 'Service',
        value: query.service ?? '',
        options: services.map((value) => ({ value, label: value })),
      },
      {
        name: 'acheteur',
        label: 'Acheteur',
        value: query.buyerId ?? '',
        options: buyers.map(({ id, name, siret }) => ({ value: id, label: name ?? siret })),
      },
    ];
    return {
      action: '/heures',
      hidden: query.sort === 'solde' ? [] : [{ name: 'tri', value: query.sort }],
      active: [],
      selects: selects.filter(({ options }) => options.length > 1),
    };
  }
}
