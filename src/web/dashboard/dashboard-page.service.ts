import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { allows } from '../../auth/domain/right';
import { Clock } from '../../platform/clock';
import { ContractListRepository, IndicatorsService, NO_FILTER, RegisterRows } from '../../reporting';
import { type IndicatorFigure } from '../../reporting/domain/indicators/figure';
import { yearOf } from '../../shared/domain/calendar-date';
import { DomainError } from '../../shared/domain/domain-error';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type PageModel } from '../shell/pages.service';
import { dashboardGauges } from './gauges-view';
import { launchesTable } from './launches-view';
import { Todo } from './todo.service';
import { todoItems, todoLead } from './todo-view';

const LAUNCHES_SHOWN = 8;

interface Figures {
  readonly before: readonly IndicatorFigure[];
  readonly now: readonly IndicatorFigure[];
  readonly refusal: string | null;
}

/** What awaits, where the year stands, what comes next. */
@Injectable()
export class DashboardPage {
  constructor(
    private readonly todo: Todo,
    private readonly indicators: IndicatorsService,
    private readonly list: ContractListRepository,
    private readonly rows: RegisterRows,
    private readonly clock: Clock,
  ) {}

  async model(person: SignedIn): Promise<PageModel> {
    const { perimeter, user } = person;
    const awaiting = await this.todo.awaiting(person);
    const year = yearOf(awaiting.today);
    const { before, now, refusal } = await this.figures(perimeter, year);
    const upcoming = { ...NO_FILTER, launchedFrom: this.clock.today() };
    const order = { sort: 'launch' as const, descending: false };
    const page = await this.list.page(perimeter, upcoming, order, { cursor: null, size: LAUNCHES_SHOWN });
    const contracts = now.find(({ id, basis }) => id === 'I01' && basis === 'count')?.value ?? 0;
    return {
      title: 'À faire aujourd’hui',
      lead: todoLead(awaiting),
      tab: 'dashboard',
      items: todoItems(awaiting),
      year,
      gauges: refusal === null ? dashboardGauges({ year, now, before }) : [],
      refusal,
      hasFigures: Number(contracts) > 0,
      launches: launchesTable(await this.rows.rows(perimeter, page.ids)),
      launchesHref: `/marches?lancement_du=${awaiting.today}&tri=lancement`,
      mayImport: allows(user.role, 'import'),
    };
  }

  /** Figures that cannot be made (another secret than that of the database) leave the rest of the page as it is. */
  private async figures(perimeter: Perimeter, year: number): Promise<Figures> {
    try {
      const [before = [], now = []] = await this.indicators.ofYears(perimeter, [year - 1, year]);
      return { before, now, refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { before: [], now: [], refusal: error.message };
    }
  }
}
