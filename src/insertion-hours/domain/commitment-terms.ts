import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../shared/domain/hours';

/** Hours as an assessment gives them (formula PRA-CALC-1 or PRA-CALC-2): `computed` is decimal text in hours. */
export interface ComputedHours {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Names of the inputs taken by default. */
  readonly assumed: readonly string[];
  readonly computed: string;
}

/** What is proposed to the person who decides; bounds are null when the register does not know them. */
export interface CommitmentProposal {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly assumed: readonly string[];
  readonly computedHours: HundredthsOfHour | null;
  readonly retainedHours: HundredthsOfHour;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

/** What a person retains. */
export interface RetainedHours extends CommitmentProposal {
  /** Required when retained and computed hours differ. */
  readonly gapReason: string | null;
  /** Today when absent. */
  readonly decidedOn?: CalendarDate;
  /** Version of the commitment that the person saw; a newer one is a conflict. */
  readonly version?: number | null;
}

/** French words of the formulas, for pages and reports. */
export function formulaLabel(formula: string): string {
  return FORMULA_LABELS[formula] ?? formula;
}

const FORMULA_LABELS: Readonly<Record<string, string>> = {
  'PRA-CALC-1': 'formule : part de main-d’œuvre',
  'PRA-CALC-2': 'formule : propreté, avec reprise de personnel',
  STATED: 'heures portées dans la liste importée',
  FREE: 'heures fixées sans formule',
};
