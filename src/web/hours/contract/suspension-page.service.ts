import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ContractsService } from '../../../contracts';
import { CommitmentsRepository, SuspensionsService } from '../../../insertion-hours';
import { Clock } from '../../../platform/clock';
import { shortDate } from '../../../shared/domain/french';
import { contractNumber, subjectOf } from '../../contracts/contract-words';
import { type FormPage } from '../../forms/form-page';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { page, type Page } from '../../shell/answer';
import { type AskedPage } from '../../shell/asked';
import { EMPTY_SUSPENSION, type ResumeForm, type SuspensionForm } from './suspension.form';
import { suspensionLines } from './suspension-view';
import { neededDate, typedDate } from './typed-fields';

/** The suspensions of a contract, and the acts on them. */
@Injectable()
export class SuspensionPage implements FormPage {
  constructor(
    private readonly contracts: ContractsService,
    private readonly kept: CommitmentsRepository,
    private readonly suspensions: SuspensionsService,
    private readonly clock: Clock,
  ) {}

  async show({ person: { perimeter }, id }: AskedPage, typed?: FormView): Promise<Page> {
    const { contract, procedure } = await this.contracts.file(perimeter, id);
    const number = contractNumber(contract, procedure);
    const today = this.clock.today();
    return page('hours/suspension', {
      title: 'Suspendre ou reprendre',
      lead: `${number} · ${subjectOf(contract)}`,
      tab: 'hours',
      breadcrumb: [
        { label: 'Heures', href: '/heures' },
        { label: number, href: `/heures/${id}` },
        { label: 'Suspension' },
      ],
      id,
      form: formShown(typed),
      lines: suspensionLines(await this.kept.suspensionsOf(perimeter, id), today),
      todayText: shortDate(today),
    });
  }

  async suspend({ perimeter, act }: SignedIn, id: string, form: SuspensionForm): Promise<void> {
    const today = this.clock.today();
    const startsOn = neededDate('startsOn', form.startsOn, today);
    const endsOn = typedDate('endsOn', form.endsOn, today);
    await this.suspensions.suspend(perimeter, act, id, { startsOn, endsOn, reason: form.reason });
  }

  async resume(
    { perimeter, act }: SignedIn,
    contractId: string,
    id: string,
    { lastDay, version }: ResumeForm,
  ): Promise<void> {
    await this.contracts.file(perimeter, contractId);
    const endsOn = neededDate('lastDay', lastDay, this.clock.today());
    await this.suspensions.resume(perimeter, act, { id, version }, endsOn);
  }
}

/** The small forms that end a suspension show their issue above, beside an empty new one. */
function formShown(typed?: FormView): FormView {
  if (typed !== undefined && 'startsOn' in typed.values) return typed;
  const [issue] = typed?.list ?? [];
  const empty = formOf(EMPTY_SUSPENSION);
  return issue === undefined ? empty : withIssue(empty, null, issue.message);
}
