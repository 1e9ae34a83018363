import { Controller, Get, Param, Post } from '@nestjs/common';
import { ContractsService } from '../../../contracts';
import { CommitmentsRepository, SuspensionsService } from '../../../insertion-hours';
import { Clock } from '../../../platform/clock';
import { shortDate } from '../../../shared/domain/french';
import { contractNumber, subjectOf } from '../../contracts/contract-words';
import { type FormPage } from '../../forms/form-page';
import { blankForm } from '../../forms/read-form';
import { type FormView, withIssue } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { Requires } from '../../shell/access';
import { type Page, page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { under } from '../../shell/navigation';
import { suspensionLines } from './suspension-view';
import { ResumeForm, SuspensionForm } from './suspension.form';
import { neededDate, typedDate } from './typed-fields';
import { ShownAgain } from '../../forms/form.filter';

/** Suspends what is owed on a contract, and takes it up again. */
@Requires('edit-hours')
@Controller('heures/:id/suspension')
export class SuspensionController implements FormPage {
  constructor(
    private readonly contracts: ContractsService,
    private readonly kept: CommitmentsRepository,
    private readonly suspensions: SuspensionsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Asked() { person: { perimeter }, id }: AskedPage, typed?: FormView): Promise<Page> {
    const { contract, procedure } = await this.contracts.file(perimeter, id);
    const number = contractNumber(contract, procedure);
    const today = this.clock.today();
    return page('hours/suspension', {
      title: 'Suspendre ou reprendre',
      lead: `${number} · ${subjectOf(contract)}`,
      ...under('hours', { label: number, href: `/heures/${id}` }, 'Suspension'),
      id,
      form: formShown(typed),
      lines: suspensionLines(await this.kept.suspensionsOf(perimeter, id), today),
      todayText: shortDate(today),
    });
  }

  @Post()
  @ShownAgain()
  async suspend(@Form() form: SuspensionForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    const today = this.clock.today();
    const startsOn = neededDate('startsOn', form.startsOn, today);
    const endsOn = typedDate('endsOn', form.endsOn, today);
    const terms = { startsOn, endsOn, reason: form.reason };
    await this.suspensions.suspend(person.perimeter, person.act, id, terms);
    return redirect(`/heures/${id}`, 'Suspension enregistrée : rien n’est dû pendant ces jours.');
  }

  @Post(':suspensionId/reprise')
  @ShownAgain()
  async resume(
    @Param('suspensionId') suspensionId: string,
    @Form() { lastDay, version }: ResumeForm,
    @Asked() { person: { perimeter, act }, id }: AskedPage,
  ): Promise<Redirect> {
    await this.contracts.file(perimeter, id);
    const endsOn = neededDate('lastDay', lastDay, this.clock.today());
    await this.suspensions.resume(perimeter, act, { id: suspensionId, version }, endsOn);
    return redirect(`/heures/${id}`, 'Reprise enregistrée : les heures courent de nouveau.');
  }
}

/** The small forms that end a suspension show their issue above, beside an empty new one. */
function formShown(typed?: FormView): FormView {
  if (typed !== undefined && 'startsOn' in typed.values) return typed;
  const [issue] = typed?.list ?? [];
  const empty = blankForm(SuspensionForm);
  return issue === undefined ? empty : withIssue(empty, null, issue.message);
}
