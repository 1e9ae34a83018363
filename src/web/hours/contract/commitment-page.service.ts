import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ContractsService } from '../../../contracts';
import { AssessmentsService } from '../../../eligibility';
import { type Commitment, CommitmentsRepository, CommitmentsService } from '../../../insertion-hours';
import { type CommitmentProposal, formulaLabel } from '../../../insertion-hours/domain/commitment-terms';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { contractNumber, subjectOf } from '../../contracts/contract-words';
import { formOf, type FormView } from '../../forms/form-view';
import { hours } from '../../../shared/domain/french';
import { type PageModel } from '../../shell/pages.service';
import { type CommitmentForm, commitmentValues } from './commitment.form';
import { typedDate, typedHours } from './typed-fields';
import { Clock } from '../../../platform/clock';

/** What is computed for a contract, what stands, and what is retained instead. */
@Injectable()
export class CommitmentPage {
  constructor(
    private readonly contracts: ContractsService,
    private readonly assessments: AssessmentsService,
    private readonly commitments: CommitmentsService,
    private readonly kept: CommitmentsRepository,
    private readonly clock: Clock,
  ) {}

  async model({ perimeter }: SignedIn, id: string, form: FormView | null): Promise<PageModel> {
    const { contract, procedure } = await this.contracts.file(perimeter, id);
    const current = await this.current(perimeter, id);
    const proposal = await this.proposal(perimeter, id);
    const { computedHours, formula } = proposal;
    const number = contractNumber(contract, procedure);
    return {
      title: current === undefined ? 'Retenir des heures' : 'Réviser l’engagement',
      lead: `${number} · ${subjectOf(contract)}`,
      tab: 'hours',
      breadcrumb: [
        { label: 'Heures', href: '/heures' },
        { label: number, href: `/heures/${id}` },
        { label: 'Engagement' },
      ],
      id,
      form: form ?? formOf(commitmentValues(current, proposal)),
      computed: computedHours === null ? null : `${hours(computedHours)} (${formulaLabel(formula)})`,
      isRevision: current !== undefined,
    };
  }

  async retain({ perimeter, act }: SignedIn, id: string, form: CommitmentForm): Promise<Commitment> {
    const today = this.clock.today();
    const proposal = await this.proposal(perimeter, id);
    return this.commitments.retain(perimeter, act, id, {
      ...proposal,
      retainedHours: typedHours('retainedHours', form.retainedHours),
      gapReason: form.gapReason === '' ? null : form.gapReason,
      startsOn: typedDate('startsOn', form.startsOn, today),
      endsOn: typedDate('endsOn', form.endsOn, today),
      version: /^\d{1,9}$/.test(form.version) ? Number(form.version) : null,
    });
  }

  current(perimeter: Perimeter, id: string): Promise<Commitment | undefined> {
    return this.kept.currentOf(perimeter, [id]).then((found) => found.get(id));
  }

  /** The form as stored, to show both sides of a conflict. */
  async stored(perimeter: Perimeter, id: string): Promise<Record<string, unknown>> {
    return commitmentValues(await this.current(perimeter, id), await this.proposal(perimeter, id));
  }

  private async proposal(perimeter: Perimeter, id: string): Promise<CommitmentProposal> {
    const { assessment } = await this.assessments.verdicts(perimeter, id);
    return this.commitments.propose(perimeter, id, assessment.hours);
  }
}
