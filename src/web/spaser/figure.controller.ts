import { Controller, Get, Param, Query } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { type IndicatorDetail, IndicatorDetailService, type LinesWindow } from '../../reporting';
import { CurrentPerson } from '../shell/access';
import { file, type FileAnswer, page, type Page } from '../shell/answer';
import { missingPage } from '../shell/shell.errors';
import { addressWith, type Parameters, said } from '../shell/address';
import { choiceParameters, exportAddress, figureAddress } from './address';
import { type FiguresChoice } from './figures-choice';
import { FiguresChoices } from './figures-choice.service';
import { addressOf } from './figure-lines';
import { figureView } from './figure-view';
import { detailTable, pageOfLines, windowOf } from './detail-table';
import { detailCsv } from './detail-csv';
import { BASIS_LABELS } from '../../reporting/domain/labels';
import { type IndicatorAddress, type PartOfFigure } from '../../reporting/domain/indicators/rows-behind';

interface FigureQuery extends Omit<IndicatorAddress, 'id'> {
  readonly part: PartOfFigure;
}

/** Which line an address opens: in number unless it says otherwise. */
function readFigureQuery(parameters: Parameters): FigureQuery {
  const basis = said(parameters, 'base') ?? 'count';
  return {
    basis: basis in BASIS_LABELS ? (basis as FigureQuery['basis']) : 'count',
    line: said(parameters, 'ligne'),
    part: said(parameters, 'partie') === 'base' ? 'base' : 'numerator',
  };
}

/** One figure: its definition, its two terms, and the rows that make it. */
@Controller('spaser')
export class FigureController {
  constructor(
    private readonly choices: FiguresChoices,
    private readonly details: IndicatorDetailService,
  ) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() query: Parameters,
    @CurrentPerson() person: SignedIn,
  ): Promise<Page> {
    const pageWindow = (count: number) => windowOf(query['page'], count);
    const { choice, opened, part } = await this.open(id, query, person, pageWindow);
    const address = addressOf(opened.figure);
    const here = (wanted: 'numerator' | 'base'): string =>
      `${figureAddress(address, choice)}${wanted === 'base' ? '&partie=base' : ''}`;
    return page('spaser/figure', {
      title: opened.figure.label,
      lead: `${choice.buyer?.name ?? 'Tous les acheteurs'}, ${choice.year}`,
      tab: 'spaser',
      breadcrumb: [
        { label: 'Indicateurs', href: addressWith('/spaser', choiceParameters(choice)) },
        { label: id },
      ],
      ...figureView(opened, part, here),
      table: detailTable(opened),
      ...pageOfLines(opened.count, query['page'], here(part)),
      exportHref: exportAddress(address, choice, part),
    });
  }

  @Get(':id/lignes.csv')
  async export(
    @Param('id') id: string,
    @Query() query: Parameters,
    @CurrentPerson() person: SignedIn,
  ): Promise<FileAnswer> {
    const { choice, opened, part } = await this.open(id, query, person);
    const name = ['spaser', id, String(choice.year), part === 'base' ? 'base' : 'lignes'].join('-');
    return file(`${name}.csv`, 'text/csv; charset=utf-8', detailCsv(opened));
  }

  private async open(
    id: string,
    query: Parameters,
    person: SignedIn,
    pageWindow?: (count: number) => LinesWindow,
  ): Promise<{ choice: FiguresChoice; opened: IndicatorDetail; part: 'numerator' | 'base' }> {
    const choice = await this.choices.of(person.perimeter, query);
    const { basis, line, part } = readFigureQuery(query);
    const { year, minAmount } = choice;
    const asked = { id, basis, line, year, minAmount, part };
    const opened = await this.details.open(choice.perimeter, asked, pageWindow);
    if (opened === null) throw missingPage();
    return { choice, opened, part };
  }
}
