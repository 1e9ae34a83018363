import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Cents } from '../../../shared/domain/euros';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type YearParts } from '../indicators/indicator';
import { type ListedRows, type TargetRow } from '../rows';

export interface BuyerOfReport {
  readonly id: string;
  readonly name: string;
  readonly siret: string;
}

/** The scheme (SPASER) the report follows; art. L2111-3 CCP. */
export interface SchemeOfReport {
  /** "2024-2027". */
  readonly period: string;
  readonly axes: readonly { readonly title: string; readonly objective: string }[];
}

export interface EditionOfReport {
  readonly number: number;
  readonly date: CalendarDate;
  /** The edition this one restates, when the figures of a published year were corrected. */
  readonly restates: number | null;
}

/** What the report is made from. */
export interface ReportInput {
  readonly year: number;
  readonly edition: EditionOfReport;
  /** The buyer that publishes. */
  readonly publisher: BuyerOfReport;
  /** Department that signs, printed at the foot of the cover. */
  readonly department: string;
  /** All buyers counted: several make a joint report, with the same table for each. */
  readonly buyers: readonly BuyerOfReport[];
  /** False for a body that the département supports: disability is not published below that level. */
  readonly atDepartmentLevel: boolean;
  readonly scheme: SchemeOfReport | null;
  /** What figures count, of the two years before and of the year. */
  readonly years: readonly YearParts[];
  /** What is listed, of the year. */
  readonly rows: ListedRows;
  readonly targets: readonly TargetRow[];
  readonly minAmount: Cents | null;
  readonly fullTimeHours: HundredthsOfHour;
  /** French label of each CPV division met, by its two digits. */
  readonly cpvDivisions: Readonly<Record<string, string>>;
}
