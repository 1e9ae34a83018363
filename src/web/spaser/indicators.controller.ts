import { Controller, Get, Query } from '@nestjs/common';
import { may, type SignedIn } from '../../auth';
import { IndicatorsService } from '../../reporting';
import { CurrentPerson } from '../shell/access';
import { page, type Page } from '../shell/answer';
import { choiceParameters, type Parameters } from './address';
import { choiceFilters } from './choice-filters';
import { FiguresChoices } from './figures-choice.service';
import { figureLines } from './figure-lines';
import { indicatorsLead } from './indicators-lead';
import { NextPublication } from './next-publication.service';

/** The indicators of a year beside its targets. */
@Controller('spaser')
export class IndicatorsController {
  constructor(
    private readonly choices: FiguresChoices,
    private readonly indicators: IndicatorsService,
    private readonly publication: NextPublication,
  ) {}

  @Get()
  async show(@Query() query: Parameters, @CurrentPerson() person: SignedIn): Promise<Page> {
    const choice = await this.choices.of(person.perimeter, query);
    const { year, minAmount, perimeter } = choice;
    const byYear = await this.indicators.ofYears(perimeter, [year - 2, year - 1, year], minAmount);
    const due = await this.publication.dueOn(person.perimeter);
    const parameters = choiceParameters(choice);
    parameters.delete('seuil');
    return page('spaser/index', {
      title: `Indicateurs ${year}`,
      lead: indicatorsLead(byYear.at(-1) ?? [], due),
      tab: 'spaser',
      year,
      filters: choiceFilters('/spaser', choice),
      reportHref: `/rapports?${parameters.toString()}`,
      mayPublish: may(person, 'publish'),
      ...figureLines(byYear, choice),
    });
  }
}
