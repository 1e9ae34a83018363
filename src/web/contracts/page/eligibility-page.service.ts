import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import {
  AssessmentsService,
  type ContractAssessment,
  DecisionsRepository,
  LawBook,
} from '../../../eligibility';
import { ChangesRepository } from '../../../platform/database/changes.repository';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { type FormView, formOf } from '../../forms/form-view';
import { type PageModel } from '../../shell/pages.service';
import { contractHead } from './contract-head';
import { decisionView } from '../decision/decision-view';
import { type FactSources, factsView } from './facts-view';
import { hoursView } from './hours-view';
import { type MeasureView, measuresView } from './measures-view';
import { type MissingFact, missingFacts } from './missing-facts';
import { RowOriginsRepository } from './row-origins.repository';
import { rulesView } from './rules-view';

/** The form of one missing fact, to show again. */
export interface FactForm {
  readonly fieldId: string;
  readonly form: FormView;
}

/** What the page of a contract shows first: its verdicts, the facts they rest on, those that are missing. */
@Injectable()
export class EligibilityPage {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly decisions: DecisionsRepository,
    private readonly changes: ChangesRepository,
    private readonly origins: RowOriginsRepository,
    private readonly book: LawBook,
  ) {}

  /** `pastDay` shows what was said on that day; `typed` is a form to show again. */
  async model(
    { perimeter, user }: SignedIn,
    id: string,
    pastDay: CalendarDate | null,
    typed: FactForm | null = null,
  ): Promise<PageModel> {
    const shown = await this.verdicts(perimeter, id, pastDay);
    const { file, facts, assessment } = shown;
    const decision = (await this.decisions.current([id])).get(id);
    const mayEdit = allows(user.role, 'edit-contracts');
    const sources = await this.sources(perimeter, shown);
    const measures = measuresView(assessment);
    const missing = missingFacts(assessment, this.takesStaffOver(file.contract.cpv));
    return {
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
    };
  }

  cpvLabel(cpv: string | null): string | null {
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
    typed: FactForm | null,
  ): unknown[] {
    return missing.map(({ field, effect }) => ({
      field: { id: field.id, label: field.label, unit: field.unit ?? '' },
      effect,
      options: optionsOf(field),
      form: typed?.fieldId === field.id ? typed.form : formOf({ [field.id]: '' }),
      versions: { contract: file.contract.version, procedure: file.procedure.version },
    }));
  }

  private async sources(perimeter: Perimeter, { file }: ContractAssessment): Promise<FactSources> {
    const { contract, procedure } = file;
    return {
      contract: await this.changes.ofRecord(perimeter, 'contracts', contract.id),
      procedure: await this.changes.ofRecord(perimeter, 'procedures', procedure.id),
      rows: await this.origins.ofContract(perimeter, contract.id),
    };
  }
}

/** Possible and excluded measures come after what calls for an answer. */
function isTelling({ status }: MeasureView): boolean {
  return status !== 'possible' && status !== 'excluded';
}

function optionsOf({ type, codes = [] }: MissingFact['field']): { value: string; label: string }[] {
  if (type === 'boolean') return ['oui', 'non'].map((word) => ({ value: word, label: word }));
  return codes.map(({ code, label }) => ({ value: code, label }));
}
