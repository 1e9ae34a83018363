import { Controller, Get, Inject, Post } from '@nestjs/common';
import { allows } from '../../../auth/domain/right';
import {
  AssessmentsService,
  ContractActs,
  type ContractAssessment,
  DecisionsRepository,
  LawBook,
} from '../../../eligibility';
import { type CalendarDate, isCalendarDate } from '../../../shared/domain/calendar-date';
import { yesOrNo } from '../../../shared/domain/french';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { type FormPage, type StoredForm } from '../../forms/form-page';
import { FormRefused, refusedAt, refuseIfWrong } from '../../forms/form-refused';
import { formOf, type FormView } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { Requires } from '../../shell/access';
import { type Page, page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { missingPage } from '../../shell/shell.errors';
import { decisionView } from '../decision/decision-view';
import { ContractEditor, versionsOf } from '../form/contract-editor.service';
import { contractHead } from './contract-head';
import { FactOriginsRepository } from './fact-origins.repository';
import { FactForm } from './fact.form';
import { factsView } from './facts-view';
import { hoursView } from './hours-view';
import { measuresView, type MeasureView } from './measures-view';
import { ASKED_FIELDS, type MissingFact, missingFacts } from './missing-facts';
import { rulesView } from './rules-view';
import { ShownAgain } from '../../forms/form.filter';

/** The page of one contract: what the rules say of it, and the facts they miss. */
@Controller('marches/:id')
export class EligibilityController implements FormPage {
  @Inject(LawBook) private readonly book!: LawBook;

  constructor(
    private readonly editor: ContractEditor,
    private readonly acts: ContractActs,
    private readonly assessments: AssessmentsService,
    private readonly decisions: DecisionsRepository,
    private readonly origins: FactOriginsRepository,
  ) {}

  /** The address may name a past day: what was said then is shown. */
  @Get()
  async show(@Asked() { person, id, query }: AskedPage, typed?: FormView): Promise<Page> {
    const { perimeter, user } = person;
    const { le: day } = query;
    const pastDay = typeof day === 'string' && isCalendarDate(day) ? day : null;
    const shown = await this.verdicts(perimeter, id, pastDay);
    const { file, facts, assessment } = shown;
    const decision = (await this.decisions.current([id])).get(id);
    const mayEdit = allows(user.role, 'edit-contracts');
    const sources = await this.origins.of(perimeter, file);
    const measures = measuresView(assessment);
    const missing = missingFacts(assessment, this.takesStaffOver(file.contract.cpv));
    if (typed !== undefined && !isSaid(typed, missing)) throw new FormRefused(typed);
    return page('contracts/eligibility', {
      ...contractHead(file, 'eligibility', this.cpvLabel(file.contract.cpv)),
      mayEdit,
      pastDay,
      onKeptFacts: shown.onKeptFacts,
      assessment: { on: assessment.assessedOn, ruleBook: assessment.ruleBook },
      telling: measures.filter(isTelling),
      others: measures.filter((measure) => !isTelling(measure)),
      rules: rulesView(assessment),
      hours: hoursView(assessment.hours),
      facts: factsView(facts, assessment.hours, sources),
      asked: mayEdit && pastDay === null ? this.askedForms(missing, shown, typed) : [],
      missingCount: missing.filter(({ changesVerdicts }) => changesVerdicts).length,
      decision: decision === undefined ? null : decisionView(decision, new Map()),
      isBeforeLaunch: file.contract.status === 'planned' || file.contract.status === 'ready',
    });
  }

  @Requires('edit-contracts')
  @Post('faits')
  @ShownAgain()
  async state(@Form() form: FactForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    const fait = ASKED_FIELDS.find((field) => field === form.fait);
    if (fait === undefined) throw missingPage();
    const { view, input } = this.editor.read([fait], form);
    refuseIfWrong(view);
    if (form[fait] === '') throw refusedAt(view, fait, 'Saisissez une valeur.');
    await this.acts.edit(person.perimeter, person.act, id, versionsOf(form), input);
    return redirect(`/marches/${id}`, 'Fait enregistré, marché évalué de nouveau.');
  }

  stored({ person, id }: AskedPage): Promise<StoredForm> {
    return this.editor.stored(person.perimeter, id, ASKED_FIELDS);
  }

  private cpvLabel(cpv: string | null): string | null {
    return cpv === null ? null : (this.book.law.content.nomenclature.get(cpv) ?? null);
  }

  private async verdicts(
    perimeter: Perimeter,
    id: string,
    day: CalendarDate | null,
  ): Promise<ContractAssessment & { readonly onKeptFacts: boolean }> {
    if (day !== null) return this.assessments.pastVerdicts(perimeter, id, day);
    return { ...(await this.assessments.verdicts(perimeter, id)), onKeptFacts: true };
  }

  private takesStaffOver(cpv: string | null): boolean {
    return cpv !== null && this.book.law.inFamily('staff-transfer-cpv', cpv);
  }

  private askedForms(
    missing: readonly MissingFact[],
    { file }: ContractAssessment,
    typed: FormView | undefined,
  ): unknown[] {
    return missing.map(({ field, effect }) => ({
      field: { id: field.id, label: field.label, unit: field.unit ?? '' },
      effect,
      options: optionsOf(field),
      form: typed?.values['fait'] === field.id ? typed : formOf({ [field.id]: '' }),
      versions: { contract: file.contract.version, procedure: file.procedure.version },
    }));
  }
}

/** Whether the form of its fact is on the page, and shows what is wrong with it. */
function isSaid(typed: FormView, missing: readonly MissingFact[]): boolean {
  const { fait } = typed.values;
  const isAsked = missing.some(({ field }) => field.id === fait);
  return isAsked && (typeof typed.issues[String(fait)] === 'string' || typed.conflicts.length > 0);
}

/** Possible and excluded measures come after what calls for an answer. */
function isTelling({ status }: MeasureView): boolean {
  return status !== 'possible' && status !== 'excluded';
}

function optionsOf({ type, codes = [] }: MissingFact['field']): { value: string; label: string }[] {
  if (type === 'boolean') return [true, false].map(yesOrNo).map((word) => ({ value: word, label: word }));
  return codes.map(({ code, label }) => ({ value: code, label }));
}
