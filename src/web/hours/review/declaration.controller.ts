import { Controller, Get, Post } from '@nestjs/common';
import { allows } from '../../../auth/domain/right';
import {
  type Declaration,
  DeclarationReviewService,
  DeclarationsRepository,
  unknownDeclaration,
} from '../../../insertion-hours';
import { EVIDENCE_WORDS, WORK_CONTRACT_WORDS } from '../../../insertion-hours/domain/work-contract';
import { exactNumber, hours, shortDate } from '../../../shared/domain/french';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { type FormPage } from '../../forms/form-page';
import { formOf } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { Requires } from '../../shell/access';
import { type Page, page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { under } from '../../shell/navigation';
import { declarationTitle, stateChip } from '../hours-words';
import { DeclarationRows, type DeclarationView } from './declaration-rows.service';
import { OneValidationForm, ReturnForm, SubmitForm, WeightForm } from './review.forms';
import { ShownAgain } from '../../forms/form.filter';

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly origin?: string;
}

const EMPTY = { evidenceSeen: '', returnReason: '', weight: '' };

/** One declaration: what it says, and its review. */
@Controller('heures/declarations/:id')
export class DeclarationController implements FormPage {
  constructor(
    private readonly review: DeclarationReviewService,
    private readonly declarations: DeclarationsRepository,
    private readonly rows: DeclarationRows,
  ) {}

  /** Throws `unknown-declaration` outside the perimeter. */
  @Get()
  async show(@Asked() { person: { perimeter, user }, id }: AskedPage, typed = formOf({})): Promise<Page> {
    const declaration = await this.declaration(perimeter, id);
    const [view] = await this.rows.views(perimeter, [declaration]);
    if (view === undefined) throw unknownDeclaration();
    const { state, contractId, version } = declaration;
    const mayEdit = allows(user.role, 'edit-hours');
    const values = { ...EMPTY, ...typed.values };
    return page('hours/declaration', {
      title: declarationTitle(view.period),
      lead: `${hours(declaration.rawHours)} sur le marché ${view.contract} · ${view.subject}`,
      ...under(
        'hours',
        { label: view.contract, href: `/heures/${contractId}` },
        declarationTitle(view.period),
      ),
      form: {
        ...typed,
        values: { ...values, weight: values.weight || exactNumber(declaration.weight) },
      },
      id,
      version,
      chip: stateChip(state),
      facts: factsOf(declaration, view),
      review: reviewFacts(declaration),
      returnReason: state === 'returned' ? declaration.returnReason : null,
      mayReview: mayEdit && state === 'submitted',
      maySubmit: mayEdit && (state === 'returned' || state === 'draft'),
      correctionHref: mayEdit && state === 'validated' ? `/heures/${contractId}/declarer` : null,
      evidences: EVIDENCE_WORDS.map(({ code, label }) => ({ value: code, label })),
    });
  }

  @Requires('edit-hours')
  @Post('valider')
  @ShownAgain()
  async validate(@Form() form: OneValidationForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    const { version, evidenceSeen } = form;
    await this.review.validate(person.perimeter, person.act, [{ id, version }], evidenceSeen);
    return reviewed(id, 'Déclaration validée : ses heures comptent.');
  }

  @Requires('edit-hours')
  @Post('renvoyer')
  @ShownAgain()
  async sendBack(
    @Form() { version, returnReason }: ReturnForm,
    @Asked() { person, id }: AskedPage,
  ): Promise<Redirect> {
    await this.review.sendBack(person.perimeter, person.act, { id, version }, returnReason);
    return reviewed(id, 'Déclaration renvoyée avec son motif.');
  }

  @Requires('edit-hours')
  @Post('ponderer')
  @ShownAgain()
  async weigh(
    @Form() { version, weight }: WeightForm,
    @Asked() { person, id }: AskedPage,
  ): Promise<Redirect> {
    await this.review.weigh(person.perimeter, person.act, { id, version }, weight.replace(',', '.'));
    return reviewed(id, 'Pondération enregistrée.');
  }

  @Requires('edit-hours')
  @Post('soumettre')
  @ShownAgain()
  async submit(@Form() { version }: SubmitForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    await this.review.submit(person.perimeter, person.act, { id, version });
    return reviewed(id, 'Déclaration remise à contrôler.');
  }

  private async declaration(perimeter: Perimeter, id: string): Promise<Declaration> {
    const declaration = await this.declarations.byId(perimeter, id);
    if (declaration === null) throw unknownDeclaration();
    return declaration;
  }
}

function reviewed(id: string, text: string): Redirect {
  return redirect(`/heures/declarations/${id}`, text);
}

function factsOf(declaration: Declaration, view: DeclarationView): Fact[] {
  const { employerSiret, contractType, periodFrom, periodTo } = declaration;
  const contract = WORK_CONTRACT_WORDS.find(({ code }) => code === contractType)?.label ?? contractType;
  return [
    { label: 'Période', value: view.period, origin: `du ${shortDate(periodFrom)} au ${shortDate(periodTo)}` },
    {
      label: 'Employeur',
      value: view.employer,
      ...(employerSiret === null ? {} : { origin: `SIRET ${employerSiret}` }),
    },
    { label: 'Modalité', value: view.modality },
    { label: 'Contrat de travail', value: contract ?? 'non renseigné' },
    { label: 'Personne', value: view.person, origin: 'pseudonyme' },
  ];
}

function reviewFacts(declaration: Declaration): Fact[] {
  const { rawHours, countedHours, weight, declaredAt, decidedAt, evidenceSeen, supersedesId, state } =
    declaration;
  const facts: Fact[] = [
    { label: 'Heures faites', value: hours(rawHours) },
    { label: 'Pondération', value: exactNumber(weight) },
    { label: 'Heures qui comptent', value: hours(countedHours) },
    { label: 'Déclarée le', value: shortDate(declaredAt) },
  ];
  const evidence = EVIDENCE_WORDS.find(({ code }) => code === evidenceSeen)?.label;
  if (state === 'validated')
    facts.push({
      label: 'Validée le',
      value: shortDate(decidedAt),
      ...(evidence ? { origin: evidence } : {}),
    });
  if (state === 'returned') facts.push({ label: 'Renvoyée le', value: shortDate(decidedAt) });
  if (supersedesId !== null) facts.push({ label: 'Correction', value: 'd’une déclaration validée' });
  return facts;
}
