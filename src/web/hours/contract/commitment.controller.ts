import { Controller, Get, Post } from '@nestjs/common';
import { ContractsService } from '../../../contracts';
import { AssessmentsService } from '../../../eligibility';
import { type Commitment, CommitmentsRepository, CommitmentsService } from '../../../insertion-hours';
import { type CommitmentProposal, formulaLabel } from '../../../insertion-hours/domain/commitment-terms';
import { Clock } from '../../../platform/clock';
import { hours } from '../../../shared/domain/french';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { contractNumber, subjectOf } from '../../contracts/contract-words';
import { type FormPage, type StoredForm } from '../../forms/form-page';
import { formOf, type FormView } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { Requires } from '../../shell/access';
import { type Page, page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { under } from '../../shell/navigation';
import { CommitmentForm, commitmentValues } from './commitment.form';
import { typedDate, typedHours } from './typed-fields';
import { ShownAgain } from '../../forms/form.filter';

const LABELS = {
  retainedHours: 'Heures retenues',
  gapReason: 'Raison de l’écart',
  startsOn: 'Début',
  endsOn: 'Fin',
};

/** Retains the hours owed on a contract, or revises them: the former commitment stays readable. */
@Requires('edit-hours')
@Controller('heures/:id/engagement')
export class CommitmentController implements FormPage {
  constructor(
    private readonly contracts: ContractsService,
    private readonly assessments: AssessmentsService,
    private readonly commitments: CommitmentsService,
    private readonly kept: CommitmentsRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Asked() { person: { perimeter }, id }: AskedPage, typed?: FormView): Promise<Page> {
    const { contract, procedure } = await this.contracts.file(perimeter, id);
    const current = await this.current(perimeter, id);
    const proposal = await this.proposal(perimeter, id);
    const { computedHours, formula } = proposal;
    const number = contractNumber(contract, procedure);
    return page('hours/commitment', {
      title: current === undefined ? 'Retenir des heures' : 'Réviser l’engagement',
      lead: `${number} · ${subjectOf(contract)}`,
      ...under('hours', { label: number, href: `/heures/${id}` }, 'Engagement'),
      id,
      form: typed ?? formOf(commitmentValues(current, proposal)),
      computed: computedHours === null ? null : `${hours(computedHours)} (${formulaLabel(formula)})`,
      isRevision: current !== undefined,
    });
  }

  @Post()
  @ShownAgain()
  async retain(@Form() form: CommitmentForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    const { perimeter, act } = person;
    const today = this.clock.today();
    const proposal = await this.proposal(perimeter, id);
    await this.commitments.retain(perimeter, act, id, {
      ...proposal,
      retainedHours: typedHours('retainedHours', form.retainedHours),
      gapReason: form.gapReason === '' ? null : form.gapReason,
      startsOn: typedDate('startsOn', form.startsOn, today),
      endsOn: typedDate('endsOn', form.endsOn, today),
      version: /^\d{1,9}$/.test(form.version) ? Number(form.version) : null,
    });
    return redirect(`/heures/${id}`, 'Engagement retenu ; le solde est recalculé.');
  }

  async stored({ person: { perimeter }, id }: AskedPage): Promise<StoredForm> {
    const proposal = await this.proposal(perimeter, id);
    return { values: commitmentValues(await this.current(perimeter, id), proposal), labels: LABELS };
  }

  private current(perimeter: Perimeter, id: string): Promise<Commitment | undefined> {
    return this.kept.currentOf(perimeter, [id]).then((found) => found.get(id));
  }

  private async proposal(perimeter: Perimeter, id: string): Promise<CommitmentProposal> {
    const { assessment } = await this.assessments.verdicts(perimeter, id);
    return this.commitments.propose(perimeter, id, assessment.hours);
  }
}
