/** Filters of a list of contracts; they are the address of the page, and are printed on its exports. */
export interface ContractFilters {
  readonly search: string | null;
  /** Notified in the year, or not notified yet and launched in it. */
  readonly year: number | null;
  readonly buyerId: string | null;
  readonly service: string | null;
  /** Words of the verdict column. */
  readonly verdicts: readonly string[];
  /** `pending`: a verdict calls for one and there is none; `made`: there is one. */
  readonly decision: 'pending' | 'made' | null;
  /** Leading digits of the CPV. */
  readonly cpvFamily: string | null;
  readonly status: string | null;
  /** Launched from this day on, not before. */
  readonly launchedFrom: string | null;
  readonly launchedTo: string | null;
}

export const NO_FILTER: ContractFilters = {
  search: null,
  year: null,
  buyerId: null,
  service: null,
  verdicts: [],
  decision: null,
  cpvFamily: null,
  status: null,
  launchedFrom: null,
  launchedTo: null,
};

/** Verdicts that ask for a clause or a reason. */
export const VERDICTS_TO_DECIDE = ['required', 'recommended'] as const;

export const CONTRACT_SORTS = [
  'recent',
  'number',
  'subject',
  'need',
  'amount',
  'launch',
  'notification',
] as const;
export type ContractSort = (typeof CONTRACT_SORTS)[number];

export interface ContractOrder {
  readonly sort: ContractSort;
  readonly descending: boolean;
}

export const DEFAULT_ORDER: ContractOrder = { sort: 'recent', descending: true };
