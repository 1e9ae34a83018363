import { Controller, Get, Inject } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { allows } from '../../auth/domain/right';
import { Clock } from '../../platform/clock';
import { Kept } from '../../platform/database/kept.service';
import { ContractListRepository, NO_FILTER, RegisterRows } from '../../register';
import { IndicatorsService } from '../../reporting';
import { type IndicatorFigure } from '../../reporting/domain/indicators/figure';
import { yearOf } from '../../shared/domain/calendar-date';
import { DomainError } from '../../shared/domain/domain-error';
import { type Perimeter } from '../../shared/domain/perimeter';
import { CurrentPerson } from '../shell/access';
import { page, type Page } from '../shell/answer';
import { dashboardGauges } from './gauges-view';
import { launchesTable } from './launches-view';
import { type Awaiting, todoItems, todoLead } from './todo-view';
import { Todo } from './todo.service';

const LAUNCHES_SHOWN = 8;

interface Figures {
  readonly before: readonly IndicatorFigure[];
  readonly now: readonly IndicatorFigure[];
  readonly refusal: string | null;
}

/** The page but for the rows of its table. */
interface HomeState extends Figures {
  readonly awaiting: Awaiting;
  readonly year: number;
  readonly ids: readonly string[];
}

/** Tableau de bord. */
@Controller()
export class DashboardController {
  @Inject(Kept) private readonly kept!: Kept;

  constructor(
    private readonly todo: Todo,
    private readonly indicators: IndicatorsService,
    private readonly list: ContractListRepository,
    private readonly rows: RegisterRows,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    const { perimeter, user } = person;
    const { awaiting, year, before, now, refusal, ids } = await this.kept.of(
      'home',
      [perimeter, user.role, this.clock.today()],
      () => this.state(person),
    );
    const contracts = now.find(({ id, basis }) => id === 'I01' && basis === 'count')?.value ?? 0;
    return page('dashboard/index', {
      title: 'À faire aujourd’hui',
      lead: todoLead(awaiting),
      tab: 'dashboard',
      items: todoItems(awaiting),
      year,
      gauges: refusal === null ? dashboardGauges({ year, now, before }) : [],
      refusal,
      hasFigures: Number(contracts) > 0,
      launches: launchesTable(await this.rows.rows(perimeter, ids)),
      launchesHref: `/marches?lancement_du=${awaiting.today}&tri=lancement`,
      mayImport: allows(user.role, 'import'),
    });
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

  /** What the page says but for its rows: a few numbers, kept until the register moves. */
  private async state(person: SignedIn): Promise<HomeState> {
    const { perimeter } = person;
    const awaiting = await this.todo.awaiting(person);
    const year = yearOf(awaiting.today);
    const figures = await this.figures(perimeter, year);
    const upcoming = { ...NO_FILTER, launchedFrom: awaiting.today };
    const order = { sort: 'launch' as const, descending: false };
    const place = { cursor: null, size: LAUNCHES_SHOWN };
    const { ids } = await this.list.page(perimeter, upcoming, order, place);
    return { awaiting, year, ...figures, ids };
  }
}
