import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type EligibilityFacts, type FactName } from '../facts/facts';
import { type Certainty, type LegalReference } from '../law/legal-reference';
import { type MeasureId } from '../measures/measure';
import { type MeasureStatus, type Outcome } from './outcome';
import { type ParameterId } from '../law/parameters';

/** A fact as JSON: amounts as decimal text in euros, the rest as given. */
export type FactJson =
  string | number | boolean | readonly string[] | { readonly code: string; readonly motivation: string };

/** The facts that are known, normalised. */
export type FactsJson = { readonly id: string } & {
  readonly [F in Exclude<keyof EligibilityFacts, 'id'>]?: FactJson;
};

/** A value of the law that a result rests on, so that it can be explained again later. */
export interface ParameterUse {
  readonly id: ParameterId;
  readonly label: string;
  readonly value: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly certainty: Certainty;
}

export interface RuleResult {
  readonly ruleId: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly certainty: Certainty;
  readonly references: readonly LegalReference[];
  readonly factsUsed: { readonly [F in FactName]?: FactJson };
  readonly factsMissing: readonly FactName[];
  readonly parameters: readonly ParameterUse[];
  readonly message: string;
}

export interface MeasureResult {
  readonly measure: MeasureId;
  readonly status: MeasureStatus;
  readonly ruleIds: readonly string[];
  readonly factsMissing: readonly FactName[];
  readonly message: string;
}

/** Hours in whole hours as decimal text; inputs by fact name, `cleaningConstant` besides for PRA-CALC-2. */
export interface HoursResult {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly assumed: readonly FactName[];
  readonly computed: string;
  readonly retained: string;
}

/** The verdicts of the rule book on a contract's facts on a day (`spaser assess --json`). */
export interface Assessment {
  readonly id: string;
  readonly assessedOn: CalendarDate;
  readonly ruleBook: string;
  readonly facts: FactsJson;
  readonly results: readonly RuleResult[];
  readonly measures: readonly MeasureResult[];
  readonly hours: HoursResult | null;
}
