import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { allows } from '../../auth/domain/right';
import { TargetsRepository, TargetsService } from '../../reporting';
import { conflictForm, isStale } from '../forms/conflict';
import { formOf, type FormView } from '../forms/form-view';
import { CurrentPerson, Requires } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { missingPage } from '../shell/shell.errors';
import { Visits } from '../shell/visits.service';
import { type Parameters, wholeNumberOf } from './address';
import { fieldName, lineLabel, type TargetLine, targetLines } from './target-lines';
import { TargetFields } from './target-fields.service';
import { rowOf, targetsForm, targetsTable, targetYears, withIssues } from './targets-view';
import { readTypedTargets, type TypedTargets } from './typed-targets';

const HERE = '/spaser/objectifs';
const crumbs = [{ label: 'Indicateurs', href: '/spaser' }];

/** The targets of the scheme, by indicator and year. */
@Controller('spaser/objectifs')
export class TargetsController {
  constructor(
    private readonly pages: Pages,
    private readonly targets: TargetsRepository,
    private readonly service: TargetsService,
    private readonly fields: TargetFields,
    private readonly visits: Visits,
  ) {}

  @Get()
  async list(
    @Query() query: Parameters,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const targets = await this.targets.all();
    const year = wholeNumberOf(query['annee'], 4) ?? this.fields.currentYear();
    const count = targets.filter((target) => target.year === year).length;
    await this.pages.send(response, 'pages/spaser/targets', {
      title: 'Objectifs du schéma',
      lead: `${count} objectif${count < 2 ? '' : 's'} pour ${year}, publics : chacun les lit`,
      tab: 'spaser',
      breadcrumb: [...crumbs, { label: 'Objectifs' }],
      isEmpty: targets.length === 0,
      table: targetsTable(targets, targetYears(targets, year)),
      edits: allows(person.user.role, 'publish')
        ? targetYears(targets, year).map((each) => ({ label: `Objectifs ${each}`, href: `${HERE}/${each}` }))
        : [],
      year,
    });
  }

  @Requires('publish')
  @Get(':year')
  async show(
    @Param('year') year: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const targets = await this.targets.all();
    const lines = targetLines(targets.map(rowOf));
    await this.formPage(response, person, {
      year: yearIn(year),
      lines,
      form: targetsForm(lines, targets, yearIn(year)),
    });
  }

  @Requires('publish')
  @Post(':year')
  async save(
    @Param('year') given: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const year = yearIn(given);
    const lines = targetLines((await this.targets.all()).map(rowOf));
    const typed = readTypedTargets(body, lines, year);
    if (typed.issues.size > 0)
      return this.formPage(
        response,
        person,
        { year, lines, form: withIssues(formOf(typed.values), typed.issues) },
        422,
      );
    try {
      await this.service.edit(person.act, typed.targets);
    } catch (error) {
      if (!isStale(error)) throw error;
      return this.formPage(
        response,
        person,
        { year, lines, form: await this.conflict(lines, typed, year) },
        409,
      );
    }
    this.visits.flash(response, { tone: 'good', text: `Objectifs ${year} enregistrés.` });
    response.redirect(303, `${HERE}?annee=${year}`);
  }

  /** What was typed beside what is stored, under the versions stored. */
  private async conflict(lines: readonly TargetLine[], typed: TypedTargets, year: number): Promise<FormView> {
    const stored = targetsForm(lines, await this.targets.all(), year);
    const labels = Object.fromEntries(lines.map((line) => [fieldName(line), lineLabel(line)]));
    const versions = Object.entries(stored.values).filter(([name]) => name.startsWith('version-'));
    return conflictForm({ ...typed.values, ...Object.fromEntries(versions) }, stored.values, labels);
  }

  private async formPage(
    response: Response,
    person: SignedIn,
    view: { year: number; lines: readonly TargetLine[]; form: FormView },
    status = 200,
  ): Promise<void> {
    const model = {
      title: `Objectifs ${view.year}`,
      lead: 'Un champ vide n’est pas un objectif. Les valeurs réalisées aident à les fixer.',
      tab: 'spaser' as const,
      breadcrumb: [...crumbs, { label: 'Objectifs', href: HERE }, { label: String(view.year) }],
      form: view.form,
      fields: await this.fields.of(person.perimeter, view.lines, view.year),
    };
    await this.pages.send(response, 'pages/spaser/targets-form', model, status);
  }
}

function yearIn(text: string): number {
  if (!/^20\d{2}$/.test(text)) throw missingPage();
  return Number(text);
}
