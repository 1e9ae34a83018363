import { type CalendarDate } from '../../src/shared/domain/calendar-date';
import { type DemoBuyer } from '../../src/demo/buyers';
import { type Cents } from '../../src/shared/domain/euros';
import { type SampleFirm } from './firms';

/** The file that will carry the contract. */
export type SampleFile = 'liste' | 'commune' | 'decp' | 'decp-sdis';

/** A contract as its officer knows it, before a file gives it a form. Amounts are whole cents excl. VAT. */
export interface SampleContract {
  readonly file: SampleFile;
  readonly buyer: DemoBuyer;
  readonly need: string;
  readonly consultation: string;
  readonly number: string;
  readonly lot: number | null;
  readonly lotCount: number;
  readonly subject: string;
  readonly nature: string;
  readonly procedure: string;
  readonly cpv: string;
  readonly service: string;
  readonly territory: string;
  readonly needValue: Cents;
  readonly estimatedValue: Cents;
  readonly initialAmount: Cents | null;
  readonly maximumAmount: Cents | null;
  readonly launchedOn: CalendarDate;
  readonly notifiedOn: CalendarDate | null;
  readonly durationMonths: number;
  readonly trade: string;
  readonly hoursPerMillion: number;
  readonly reservable: string | null;
  readonly afterAugust2026: boolean;
  readonly choice: SocialChoice;
  readonly environmental: readonly string[];
  readonly holders: readonly SampleFirm[];
}

/** What the officer chose on the social side; `hours` are whole hours retained for the whole contract. */
export interface SocialChoice {
  readonly values: readonly string[];
  readonly reservedFor: string | null;
  readonly hours: number | null;
  readonly criterionWeight: number | null;
}

export const NO_SOCIAL_CHOICE: SocialChoice = {
  values: [],
  reservedFor: null,
  hours: null,
  criterionWeight: null,
};
