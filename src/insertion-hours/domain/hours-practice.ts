/** How sure a value is: only `seen` was read at its source; the others are shown "à vérifier". */
export type Certainty = 'seen' | 'secondary' | 'memory';

/** Hours of one full-time equivalent; the same hours give other figures with another divisor. */
export interface EtpDivisor {
  /** `ETP_1607`… */
  readonly code: string;
  readonly label: string;
  /** Whole hours of a year. */
  readonly hours: number;
  readonly certainty: Certainty;
}

/** Parameters of practice, kept as data (`data/rules/insertion-hours/`). */
export interface HoursPractice {
  readonly etpDivisors: readonly EtpDivisor[];
  /** Hours that one person seldom passes in a month, whole hours: above, a person looks again. */
  readonly plausibleMonthlyHours: number;
  /** Months of eligibility from the first hour (PRA-ELIG-24). */
  readonly eligibilityMonths: number;
}
