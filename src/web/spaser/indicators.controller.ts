import { Controller, Get, Query } from '@nestjs/common';
import { may, type SignedIn } from '../../auth';
import { LawBook } from '../../eligibility';
import { EditionsRepository, IndicatorsService } from '../../reporting';
import { CurrentPerson } from '../shell/access';
import { page, type Page } from '../shell/answer';
import { addressWith, type Parameters } from '../shell/address';
import { choiceParameters } from './address';
import { choiceFilters } from './choice-filters';
import { FiguresChoices } from './figures-choice.service';
import { figureLines, targetCounts } from './figure-lines';
import { targetsInWords } from '../../reporting/domain/labels';
import { type IndicatorFigure } from '../../reporting/domain/indicators/figure';
import { addMonths, type CalendarDate } from '../../shared/domain/calendar-date';
import { type Perimeter } from '../../shared/domain/perimeter';
import { longDate } from '../../shared/domain/french';

/** "5 objectifs tenus, 6 proches, 2 loin. Prochaine publication due le 14 mars 2029 au plus tard." */
function indicatorsLead(figures: readonly IndicatorFigure[], due: CalendarDate | null): string {
  const counts = targetCounts(figures);
  const targets =
    counts.kept + counts.close + counts.far === 0
      ? 'Aucun objectif chiffré pour cette année.'
      : targetsInWords(counts);
  return due === null ? targets : `${targets} Prochaine publication due le ${longDate(due)} au plus tard.`;
}

/** The indicators of a year beside its targets. */
@Controller('spaser')
export class IndicatorsController {
  constructor(
    private readonly choices: FiguresChoices,
    private readonly indicators: IndicatorsService,
    private readonly editions: EditionsRepository,
    private readonly book: LawBook,
  ) {}

  @Get()
  async show(@Query() query: Parameters, @CurrentPerson() person: SignedIn): Promise<Page> {
    const choice = await this.choices.of(person.perimeter, query);
    const { year, minAmount, perimeter } = choice;
    const byYear = await this.indicators.ofYears(perimeter, [year - 2, year - 1, year], minAmount);
    const due = await this.nextPublication(person.perimeter);
    return page('spaser/index', {
      title: `Indicateurs ${year}`,
      lead: indicatorsLead(byYear.at(-1) ?? [], due),
      tab: 'spaser',
      year,
      filters: choiceFilters('/spaser', choice),
      reportHref: addressWith('/rapports', { ...choiceParameters(choice), seuil: null }),
      mayPublish: may(person, 'publish'),
      ...figureLines(byYear, choice),
    });
  }

  /** The day by which they are to be published again (art. L2111-3 CCP), after the last edition kept; null before the first. */
  private async nextPublication(perimeter: Perimeter): Promise<CalendarDate | null> {
    const dates = (await this.editions.list(perimeter)).map(({ editionDate }) => editionDate).sort();
    const last = dates.at(-1);
    const months = Number(this.book.law.constant('spaser.indicator-interval'));
    return last === undefined ? null : addMonths(last, months);
  }
}
