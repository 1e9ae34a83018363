/** The three answers of a rule. */
export const OUTCOMES = ['applies', 'does-not-apply', 'undetermined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STATUSES = ['required', 'recommended', 'possible', 'excluded', 'undetermined'] as const;
export type MeasureStatus = (typeof STATUSES)[number];

/** A status once every fact it depends on is known. */
export type SettledStatus = Exclude<MeasureStatus, 'undetermined'>;
