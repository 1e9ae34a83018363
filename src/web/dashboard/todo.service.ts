import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { allows } from '../../auth/domain/right';
import { type PastImport, ImportsRepository } from '../../imports';
import { DeclarationsRepository, KeptStocks } from '../../insertion-hours';
import { Clock } from '../../platform/clock';
import { ContractListRepository, NO_FILTER } from '../../register';
import { addDays } from '../../shared/domain/calendar-date';
import { type Awaiting } from './todo-view';

/** A launch or an import is near within this many days. */
const NEAR_DAYS = 30;

/** What awaits the person today, by what he or she may do. */
@Injectable()
export class Todo {
  constructor(
    private readonly contracts: ContractListRepository,
    private readonly declarations: DeclarationsRepository,
    private readonly stocks: KeptStocks,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  async awaiting({ perimeter, user }: SignedIn): Promise<Awaiting> {
    const today = this.clock.today();
    const soon = addDays(today, NEAR_DAYS);
    const pending = { ...NO_FILTER, decision: 'pending' as const };
    const stocks = await this.stocks.of(perimeter, today);
    const late = stocks.filter(({ balance }) => balance.balance < 0);
    const rejected = allows(user.role, 'import')
      ? (await this.imports.list(perimeter)).filter((record) =>
          isToCorrect(record, addDays(today, -NEAR_DAYS)),
        )
      : [];
    return {
      today,
      soon,
      toDecide: (await this.contracts.totals(perimeter, pending)).count,
      toDecideSoon: (await this.contracts.totals(perimeter, { ...pending, launchedTo: soon })).count,
      declarations: await this.declarations.waiting(perimeter),
      late: { count: late.length, hours: late.reduce((sum, { balance }) => sum + balance.balance, 0) },
      imports: {
        ids: rejected.map(({ id }) => id),
        rejected: rejected.reduce((sum, { rows }) => sum + rows.rejected, 0),
        read: rejected.reduce((sum, { rows }) => sum + rows.read, 0),
      },
    };
  }
}

/** Rows of an import of long ago have been corrected, or never will be. */
function isToCorrect({ state, createdAt, rows }: PastImport, since: string): boolean {
  return state === 'done' && createdAt >= since && rows.rejected > 0;
}
