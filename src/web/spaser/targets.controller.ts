import { Controller, Get, Post } from '@nestjs/common';
import { counted } from '../../shared/domain/french';
import { TargetsRepository, TargetsService } from '../../reporting';
import { ShownAgainBy } from '../forms/form.filter';
import { Form } from '../forms/form.pipe';
import { Requires } from '../shell/access';
import { page, type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { may } from '../../auth';
import { readYear } from '../../shared/domain/calendar-date';
import { said } from '../shell/address';
import { TargetFields } from './target-fields.service';
import { TargetsForm } from './targets.form';
import { TargetsFormPage, yearIn } from './targets-form-page.service';
import { targetsTable, targetYears } from './targets-view';

const HERE = '/spaser/objectifs';

/** The targets of the scheme, by indicator and year. */
@Controller('spaser/objectifs')
export class TargetsController {
  constructor(
    private readonly page: TargetsFormPage,
    private readonly targets: TargetsRepository,
    private readonly service: TargetsService,
    private readonly fields: TargetFields,
  ) {}

  @Get()
  async list(@Asked() { query, person }: AskedPage): Promise<Page> {
    const targets = await this.targets.all();
    const year = readYear(said(query, 'annee')) ?? this.fields.currentYear();
    const count = targets.filter((target) => target.year === year).length;
    return page('spaser/targets', {
      title: 'Objectifs du schéma',
      lead: `${counted(count, 'objectif')} pour ${year}, publics : chacun les lit`,
      tab: 'spaser',
      breadcrumb: [{ label: 'Indicateurs', href: '/spaser' }, { label: 'Objectifs' }],
      isEmpty: targets.length === 0,
      table: targetsTable(targets, targetYears(targets, year)),
      edits: may(person, 'publish')
        ? targetYears(targets, year).map((each) => ({ label: `Objectifs ${each}`, href: `${HERE}/${each}` }))
        : [],
      year,
    });
  }

  @Requires('publish')
  @Get(':year')
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Requires('publish')
  @Post(':year')
  @ShownAgainBy(TargetsFormPage)
  async save(@Form() { targets }: TargetsForm, @Asked() asked: AskedPage): Promise<Redirect> {
    const year = yearIn(asked);
    await this.service.edit(asked.person.act, await this.page.typed(targets, year));
    return redirect(`${HERE}?annee=${year}`, `Objectifs ${year} enregistrés.`);
  }
}
