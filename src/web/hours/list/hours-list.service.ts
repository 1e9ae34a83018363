import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import { BuyersRepository, ContractsRepository } from '../../../contracts';
import { BalanceService, DeclarationsRepository } from '../../../insertion-hours';
import { Clock } from '../../../platform/clock';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { type PageModel } from '../../shell/pages.service';
import { BALANCE_STATE_LABELS } from '../hours-words';
import { BALANCE_STATES, hoursAddress, type HoursQuery } from './hours-query';
import { hoursLead, type HoursRow, hoursTable, inOrder, keptBy } from './hours-list-view';

const PAGE = 50;

/** The list of contracts with hours, as its page shows it. */
@Injectable()
export class HoursList {
  constructor(
    private readonly balances: BalanceService,
    private readonly contracts: ContractsRepository,
    private readonly buyers: BuyersRepository,
    private readonly declarations: DeclarationsRepository,
    private readonly clock: Clock,
  ) {}

  async model({ perimeter, user }: SignedIn, query: HoursQuery): Promise<PageModel> {
    const all = await this.rows(perimeter);
    const buyers = await this.buyers.list(perimeter);
    const kept = inOrder(
      all.filter((row) => keptBy(query, row)),
      query,
    );
    const start = kept.findIndex(({ contract }) => contract.id === query.after) + 1;
    const page = kept.slice(start, start + PAGE);
    const last = page.at(-1);
    const hasMore = start + PAGE < kept.length && last !== undefined;
    const { count } = await this.declarations.waiting(perimeter);
    return {
      title: 'Heures d’insertion',
      lead: hoursLead(all),
      tab: 'hours',
      waiting: count,
      mayEdit: allows(user.role, 'edit-hours'),
      isEmpty: all.length === 0,
      table: hoursTable(page, kept, query, buyers.length > 1),
      filters: this.filters(query, all, buyers),
      first: start === 0 ? null : hoursAddress({ ...query, after: null }),
      next: hasMore ? hoursAddress({ ...query, after: last.contract.id }) : null,
    };
  }

  private async rows(perimeter: Perimeter): Promise<HoursRow[]> {
    const balances = await this.balances.balances(perimeter, this.clock.today());
    const byContract = new Map(balances.map((balance) => [balance.contractId, balance]));
    const files = await this.contracts.files(perimeter, [...byContract.keys()]);
    return files.flatMap((file) => {
      const balance = byContract.get(file.contract.id);
      return balance === undefined ? [] : [{ ...file, balance }];
    });
  }

  private filters(
    query: HoursQuery,
    all: readonly HoursRow[],
    buyers: readonly { readonly id: string; readonly name: string | null; readonly siret: string }[],
  ): Record<string, unknown> {
    const services = [...new Set(all.flatMap(({ procedure }) => procedure.service ?? []))].sort();
    const select = (
      name: string,
      label: string,
      value: string | null,
      options: readonly { value: string; label: string }[],
    ): object[] => (options.length < 2 ? [] : [{ name, label, value: value ?? '', options }]);
    const states = BALANCE_STATES.map((value) => ({ value, label: BALANCE_STATE_LABELS[value] }));
    return {
      action: '/heures',
      hidden: query.sort === 'solde' ? [] : [{ name: 'tri', value: query.sort }],
      active: [],
      selects: [
        ...select('etat', 'État', query.state, states),
        ...select(
          'service',
          'Service',
          query.service,
          services.map((value) => ({ value, label: value })),
        ),
        ...select(
          'acheteur',
          'Acheteur',
          query.buyerId,
          buyers.map(({ id, name, siret }) => ({ value: id, label: name ?? siret })),
        ),
      ],
    };
  }
}
