import { Controller, Get, Post } from '@nestjs/common';
import { may } from '../../auth';
import {
  IndicatorsService,
  RowsContext,
  TargetsRepository,
  TargetsService,
  type TypedTarget,
} from '../../reporting';
import { readYear, yearOf } from '../../shared/domain/calendar-date';
import { counted } from '../../shared/domain/french';
import { type FormPage, type StoredForm } from '../forms/form-page';
import { refuseIfWrong } from '../forms/form-refused';
import { formOf } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { Requires } from '../shell/access';
import { said } from '../shell/address';
import { page, type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { missingPage } from '../shell/shell.errors';
import { fieldName, lineLabel, type TargetLine, targetLines } from './target-lines';
import {
  rowOf,
  targetFields,
  targetsTable,
  targetValues,
  targetYears,
  versionName,
  withIssues,
} from './targets-view';
import { TargetsForm } from './targets.form';
import { readTypedTargets } from './typed-targets';
import { ShownAgain } from '../forms/form.filter';

const HERE = '/spaser/objectifs';

/** The targets of the scheme, by indicator and year. */
@Controller('spaser/objectifs')
export class TargetsController implements FormPage {
  constructor(
    private readonly targets: TargetsRepository,
    private readonly service: TargetsService,
    private readonly indicators: IndicatorsService,
    private readonly context: RowsContext,
  ) {}

  @Get()
  async list(@Asked() { query, person }: AskedPage): Promise<Page> {
    const targets = await this.targets.all();
    const year = readYear(said(query, 'annee')) ?? yearOf(this.context.today());
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
  async show(@Asked() asked: AskedPage, typed = formOf({})): Promise<Page> {
    const year = yearIn(asked);
    const { values } = await this.stored(asked);
    const years = [year - 1, year];
    const [before = [], current = []] = await this.indicators.ofYears(asked.person.perimeter, years);
    return page('spaser/targets-form', {
      title: `Objectifs ${year}`,
      lead: 'Un champ vide n’est pas un objectif. Les valeurs réalisées aident à les fixer.',
      tab: 'spaser',
      breadcrumb: [
        { label: 'Indicateurs', href: '/spaser' },
        { label: 'Objectifs', href: '/spaser/objectifs' },
        { label: String(year) },
      ],
      form: { ...typed, values: { ...values, ...typed.values } },
      fields: targetFields(await this.lines(), current, { year: year - 1, figures: before }),
    });
  }

  @Requires('publish')
  @Post(':year')
  @ShownAgain()
  async save(@Form() { targets }: TargetsForm, @Asked() asked: AskedPage): Promise<Redirect> {
    const year = yearIn(asked);
    await this.service.edit(asked.person.act, await this.typed(targets, year));
    return redirect(`${HERE}?annee=${year}`, `Objectifs ${year} enregistrés.`);
  }

  async stored(asked: AskedPage): Promise<StoredForm> {
    const lines = await this.lines();
    return {
      values: targetValues(lines, await this.targets.all(), yearIn(asked)),
      labels: Object.fromEntries(lines.map((line) => [fieldName(line), lineLabel(line)])),
      versions: lines.map(versionName),
    };
  }

  /** The targets typed; refused at the fields that cannot be read. */
  private async typed(
    fields: Readonly<Record<string, string>>,
    year: number,
  ): Promise<readonly TypedTarget[]> {
    const { values, targets, issues } = readTypedTargets(fields, await this.lines(), year);
    refuseIfWrong(withIssues(formOf(values), issues));
    return targets;
  }

  private async lines(): Promise<TargetLine[]> {
    return targetLines((await this.targets.all()).map(rowOf));
  }
}

/** The year that an address names. */
function yearIn({ params: { year = '' } }: AskedPage): number {
  if (!/^20\d{2}$/.test(year)) throw missingPage();
  return Number(year);
}
