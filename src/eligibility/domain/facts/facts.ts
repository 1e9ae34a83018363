import { type BuyerKind, type ContractKind, type Nature } from '../../../contracts/domain/register-terms';
import {
  type ENVIRONMENTAL_CONSIDERATIONS,
  type SOCIAL_CONSIDERATIONS,
} from '../../../contracts/domain/register-terms';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Cents } from '../../../shared/domain/euros';

/** Families a contract may be reserved to (art. L2113-12 to L2113-16 CCP). */
export const RESERVED_FAMILIES = ['siae', 'ea-esat', 'prison', 'sse'] as const;
export type ReservedFamily = (typeof RESERVED_FAMILIES)[number];

/** Grounds for setting no social condition (art. L2112-2-1 II CCP). */
export const EXCEPTION_CODES = ['EXC-1', 'EXC-2', 'EXC-3', 'EXC-4'] as const;
export type ExceptionCode = (typeof EXCEPTION_CODES)[number];

export type SocialConsideration = (typeof SOCIAL_CONSIDERATIONS)[number];
export type EnvironmentalConsideration = (typeof ENVIRONMENTAL_CONSIDERATIONS)[number];

/** An exact decimal written with a point: a rate as a fraction of 1, an hourly cost in euros, hours. */
export type DecimalText = string;

/** A ground that the buyer records; without a motivation it does not stand. */
export interface RecordedException {
  readonly code: ExceptionCode;
  readonly motivation: string;
}

/**
 * What is known of one contract. `null` is a missing fact; amounts are whole cents excl. VAT. An absent
 * exception, rate, cost or `transferredMonthlyHours` means none, the others absent are missing facts.
 */
export interface EligibilityFacts {
  readonly id: string;
  readonly buyerKind: BuyerKind | null;
  readonly contractingAuthority: boolean | null;
  readonly contractKind: ContractKind | null;
  readonly nature: Nature | null;
  readonly cpv: CpvCode | null;
  /** Estimated value of the whole need: all lots, options and renewals (art. R2121-1 s. CCP). */
  readonly needValue: Cents | null;
  readonly lotValue: Cents | null;
  readonly awardedAmount: Cents | null;
  /** Sum of the lots excluded as small lots (art. R2123-1 2° CCP), taken as given. */
  readonly smallLotsTotal: Cents | null;
  readonly durationMonths: number | null;
  readonly launchedOn: CalendarDate | null;
  /** The latest day the launch can be; it never stands for the launch. */
  readonly notifiedOn: CalendarDate | null;
  /** Département code ("54", "2A", "974"). */
  readonly placeOfPerformance: string | null;
  readonly socialServices: boolean | null;
  readonly socialConsiderations: readonly SocialConsideration[] | null;
  readonly environmentalConsiderations: readonly EnvironmentalConsideration[] | null;
  readonly exception: RecordedException | null;
  readonly reservedFor: readonly ReservedFamily[] | null;
  readonly labourShare: DecimalText | null;
  readonly effortRate: DecimalText | null;
  readonly hourlyCost: DecimalText | null;
  readonly transferredMonthlyHours: DecimalText | null;
}

export type FactName = Exclude<keyof EligibilityFacts, 'id'>;

const NOTHING_KNOWN: Omit<EligibilityFacts, 'id'> = {
  buyerKind: null,
  contractingAuthority: null,
  contractKind: null,
  nature: null,
  cpv: null,
  needValue: null,
  lotValue: null,
  awardedAmount: null,
  smallLotsTotal: null,
  durationMonths: null,
  launchedOn: null,
  notifiedOn: null,
  placeOfPerformance: null,
  socialServices: null,
  socialConsiderations: null,
  environmentalConsiderations: null,
  exception: null,
  reservedFor: null,
  labourShare: null,
  effortRate: null,
  hourlyCost: null,
  transferredMonthlyHours: null,
};

export const FACT_NAMES = Object.keys(NOTHING_KNOWN) as readonly FactName[];

/** The facts of one contract, each one not given being missing. */
export function factsOf(id: string, known: Partial<Omit<EligibilityFacts, 'id'>> = {}): EligibilityFacts {
  return { ...NOTHING_KNOWN, ...known, id };
}
