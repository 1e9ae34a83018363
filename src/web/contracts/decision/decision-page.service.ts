import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import { fieldOf } from '../../../contracts/domain/fields/fields';
import { AssessmentsService, type Decision, DecisionsRepository } from '../../../eligibility';
import { DECISION_MEASURES, measureLabel } from '../../../eligibility/domain/decision';
import { EXCEPTION_CODES } from '../../../eligibility/domain/facts';
import { mayLaunch } from '../../../eligibility/domain/readiness';
import { CommitmentsRepository } from '../../../insertion-hours';
import { type FormView, formOf } from '../../forms/form-view';
import { hours } from '../../../shared/domain/french';
import { type PageModel } from '../../shell/pages.service';
import { typedText } from '../form/typed-text';
import { contractHead } from '../page/contract-head';
import { measuresView } from '../page/measures-view';
import { typographic } from '../page/sentence-parts';
import { Deciding } from './decide.service';
import { decisionView, exceptionWords } from './decision-view';
import { People } from './people.service';

const HELP: Readonly<Record<string, string>> = {
  'integration-clause': 'des heures confiées à des personnes éloignées de l’emploi',
  none: 'à motiver quand une condition sociale est obligatoire',
};

/** What the buyer chose for a contract, what may be chosen, and what was chosen before. */
@Injectable()
export class DecisionPage {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly decisions: DecisionsRepository,
    private readonly commitments: CommitmentsRepository,
    private readonly deciding: Deciding,
    private readonly people: People,
  ) {}

  /** `typed` is the form to show again; `suggested` a measure to tick on a new one. */
  async model(
    { perimeter, user }: SignedIn,
    id: string,
    { typed = null, suggested = null }: { typed?: FormView | null; suggested?: string | null },
  ): Promise<PageModel> {
    const { file, assessment } = await this.assessments.verdicts(perimeter, id);
    const history = await this.decisions.history(id);
    const current = history.find(({ supersededAt }) => supersededAt === null) ?? null;
    const initials = await this.people.initials();
    const condition = assessment.measures.find(({ measure }) => measure === 'social-condition')?.status;
    const { status } = file.contract;
    const { computedHours } = await this.deciding.proposal(perimeter, id);
    return {
      ...contractHead(file, 'decision', null),
      mayEdit: allows(user.role, 'edit-contracts'),
      verdicts: measuresView(assessment).filter((measure) =>
        ['required', 'recommended', 'undetermined'].includes(measure.status),
      ),
      history: history.map((decision) => decisionView(decision, initials)),
      form: typed ?? (await this.openForm(perimeter, id, { current, suggested, computedHours })),
      measures: DECISION_MEASURES.map((value) => ({
        value,
        label: capitalised(measureLabel(value)),
        help: HELP[value] ?? '',
      })),
      exceptions: [
        { value: '', label: 'Aucune exception', help: '' },
        ...EXCEPTION_CODES.map((value) => ({ value, label: exceptionWords(value), help: '' })),
      ],
      computed: computedHours === null ? null : hours(computedHours),
      isReady: status === 'ready',
      mayBeReady: status === 'planned' && mayLaunch(condition ?? 'undetermined', current),
      awaits: status === 'planned' && !mayLaunch(condition ?? 'undetermined', current),
    };
  }

  private async openForm(
    perimeter: SignedIn['perimeter'],
    id: string,
    {
      current,
      suggested,
      computedHours,
    }: { current: Decision | null; suggested: string | null; computedHours: number | null },
  ): Promise<FormView> {
    const commitment = (await this.commitments.currentOf(perimeter, [id])).get(id);
    const proposed =
      commitment?.retainedHours ?? (computedHours !== null && computedHours > 0 ? computedHours : null);
    return formOf({
      measures: current?.measures ?? (suggested === null ? [] : [suggested]),
      exceptionCode: current?.exceptionCode ?? '',
      motivation: current?.motivation ?? '',
      retainedHours: typedText(fieldOf('retainedHours'), proposed),
      gapReason: commitment?.gapReason ?? '',
      formerId: current?.id ?? '',
    });
  }
}

function capitalised(text: string): string {
  return typographic(text.charAt(0).toUpperCase() + text.slice(1));
}
