import { Controller, Get, Param, Post } from '@nestjs/common';
import { AccountsService, type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import { fieldOf } from '../../../contracts/domain/fields/fields';
import { AssessmentsService, ContractActs, type Decision, DecisionsRepository } from '../../../eligibility';
import { DECISION_MEASURES, measureLabel } from '../../../eligibility/domain/decisions/decision';
import { mayLaunch } from '../../../eligibility/domain/decisions/readiness';
import { EXCEPTION_CODES } from '../../../eligibility/domain/verdict/exceptions';
import { CommitmentsRepository } from '../../../insertion-hours';
import { capitalised, hours } from '../../../shared/domain/french';
import { type FormPage, type StoredForm } from '../../forms/form-page';
import { formOf, type FormView } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { typedText } from '../form/typed-value';
import { contractHead } from '../page/contract-head';
import { measuresView } from '../page/measures-view';
import { typographic } from '../page/sentence-parts';
import { Deciding } from './decide.service';
import { decisionView, exceptionWords } from './decision-view';
import { DecisionForm } from './decision.form';
import { ShownAgain } from '../../forms/form.filter';

const HELP: Readonly<Record<string, string>> = {
  'integration-clause': 'des heures confiées à des personnes éloignées de l’emploi',
  none: 'à motiver quand une condition sociale est obligatoire',
};

/** What the buyer chooses for a contract. */
@Controller('marches/:id/decision')
export class DecisionController implements FormPage {
  constructor(
    private readonly deciding: Deciding,
    private readonly assessments: AssessmentsService,
    private readonly decisions: DecisionsRepository,
    private readonly commitments: CommitmentsRepository,
    private readonly accounts: AccountsService,
  ) {}

  /** The address may name a measure to tick on a new decision. */
  @Get()
  async show(@Asked() { person, id, query }: AskedPage, typed?: FormView): Promise<Page> {
    const { perimeter, user } = person;
    const { file, assessment } = await this.assessments.verdicts(perimeter, id);
    const history = await this.decisions.history(id);
    const current = history.find(({ supersededAt }) => supersededAt === null) ?? null;
    const initials = await this.accounts.initials();
    const condition = assessment.measures.find(({ measure }) => measure === 'social-condition')?.status;
    const { status } = file.contract;
    const { computedHours } = await this.deciding.proposal(perimeter, id);
    return page('contracts/decision', {
      ...contractHead(file, 'decision', null),
      mayEdit: allows(user.role, 'edit-contracts'),
      verdicts: measuresView(assessment).filter((measure) =>
        ['required', 'recommended', 'undetermined'].includes(measure.status),
      ),
      history: history.map((decision) => decisionView(decision, initials)),
      form:
        typed ??
        formOf(await this.values(perimeter, id, { current, suggested: query['mesure'], computedHours })),
      measures: DECISION_MEASURES.map((value) => ({
        value,
        label: typographic(capitalised(measureLabel(value))),
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
    });
  }

  @Requires('edit-contracts')
  @Post()
  @ShownAgain()
  async decide(@Form() form: DecisionForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    await this.deciding.decide(person, id, form);
    return redirect(`/marches/${id}`, 'Décision enregistrée. La précédente reste lisible dans l’historique.');
  }

  async stored({ person: { perimeter }, id }: AskedPage): Promise<StoredForm> {
    const current = (await this.decisions.current([id])).get(id) ?? null;
    const { computedHours } = await this.deciding.proposal(perimeter, id);
    return {
      values: await this.values(perimeter, id, { current, suggested: null, computedHours }),
      labels: { measures: 'Mesures', exceptionCode: 'Exception', motivation: 'Raisons' },
      versions: ['formerId'],
    };
  }

  private async values(
    perimeter: SignedIn['perimeter'],
    id: string,
    {
      current,
      suggested,
      computedHours,
    }: { current: Decision | null; suggested: unknown; computedHours: number | null },
  ): Promise<Record<string, unknown>> {
    const commitment = (await this.commitments.currentOf(perimeter, [id])).get(id);
    const proposed =
      commitment?.retainedHours ?? (computedHours !== null && computedHours > 0 ? computedHours : null);
    return {
      measures: current?.measures ?? (typeof suggested === 'string' ? [suggested] : []),
      exceptionCode: current?.exceptionCode ?? '',
      motivation: current?.motivation ?? '',
      retainedHours: typedText(fieldOf('retainedHours'), proposed),
      gapReason: commitment?.gapReason ?? '',
      formerId: current?.id ?? '',
    };
  }
}

/** "Prêt à lancer": refused where a clause or a reason is still awaited. */
@Requires('edit-contracts')
@Controller('marches/:id/pret')
export class ReadinessController {
  constructor(private readonly contracts: ContractActs) {}

  @Post()
  async makeReady(@Param('id') id: string, @CurrentPerson() { perimeter, act }: SignedIn): Promise<Redirect> {
    await this.contracts.advance(perimeter, act, id, 'ready');
    return redirect(`/marches/${id}/decision`, 'Marché prêt à lancer.');
  }
}
