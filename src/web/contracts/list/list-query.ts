import {
  CONTRACT_SORTS,
  type ContractFilters,
  type ContractOrder,
  type ContractSort,
  DEFAULT_ORDER,
} from '../../../register';
import { STATUSES } from '../../../eligibility/domain/verdict/outcome';
import { isCalendarDate, readYear } from '../../../shared/domain/calendar-date';
import { addressWith, type Parameters, said } from '../../shell/address';

/** What the address of the list says. */
export interface ListQuery {
  readonly filters: ContractFilters;
  readonly order: ContractOrder;
  readonly cursor: string | null;
}

/** Names of the filters in the address, in the order in which they are shown. */
export const FILTER_NAMES = [
  'q',
  'annee',
  'service',
  'verdict',
  'decision',
  'cpv',
  'acheteur',
  'etat',
  'lancement_du',
  'lancement_au',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

const SORT_WORDS: Readonly<Record<ContractSort, string>> = {
  recent: 'recents',
  number: 'numero',
  subject: 'objet',
  need: 'besoin',
  amount: 'montant',
  launch: 'lancement',
  notification: 'notification',
};

/** Reads an address; what is not understood is no filter. */
export function readListQuery(parameters: Parameters): ListQuery {
  const text = (name: string): string | null => said(parameters, name);
  const decision = text('decision');
  return {
    filters: {
      search: text('q'),
      year: readYear(text('annee')),
      buyerId: text('acheteur'),
      service: text('service'),
      verdicts: (text('verdict') ?? '').split(',').filter((word) => STATUSES.some((known) => known === word)),
      decision: decision === 'a-decider' ? 'pending' : decision === 'prise' ? 'made' : null,
      cpvFamily: /^\d{2,8}$/.exec(text('cpv') ?? '')?.[0] ?? null,
      status: text('etat'),
      launchedFrom: dateOf(text('lancement_du')),
      launchedTo: dateOf(text('lancement_au')),
    },
    order: orderOf(text('tri'), text('sens')),
    cursor: text('suite'),
  };
}

/** The address of the list under these filters and this order; the defaults are left out. */
export function listAddress(query: Omit<ListQuery, 'cursor'>, cursor: string | null = null): string {
  return addressWith('/marches', { ...listValues(query), suite: cursor });
}

/** Filters and order as the address writes them. */
export function listValues({
  filters,
  order,
}: Pick<ListQuery, 'filters' | 'order'>): Record<string, string | null> {
  return { ...filterValues(filters), ...orderValues(order) };
}

/** The order as the address writes it; the default is left out. */
function orderValues({ sort, descending }: ContractOrder): Record<'tri' | 'sens', string | null> {
  return {
    tri: sort === DEFAULT_ORDER.sort ? null : SORT_WORDS[sort],
    sens: descending === naturalDescent(sort) ? null : descending ? 'desc' : 'asc',
  };
}

/** The filters as the address writes them; null is no filter. */
export function filterValues(filters: ContractFilters): Record<FilterName, string | null> {
  return {
    q: filters.search,
    annee: filters.year === null ? null : String(filters.year),
    service: filters.service,
    verdict: filters.verdicts.length === 0 ? null : filters.verdicts.join(','),
    decision: filters.decision === null ? null : filters.decision === 'pending' ? 'a-decider' : 'prise',
    cpv: filters.cpvFamily,
    acheteur: filters.buyerId,
    etat: filters.status,
    lancement_du: filters.launchedFrom,
    lancement_au: filters.launchedTo,
  };
}

/** The order that a click on a column asks for: its own, or the other way round. */
export function orderByColumn(sort: ContractSort, current: ContractOrder): ContractOrder {
  return { sort, descending: current.sort === sort ? !current.descending : naturalDescent(sort) };
}

function orderOf(word: string | null, direction: string | null): ContractOrder {
  const sort = CONTRACT_SORTS.find((known) => SORT_WORDS[known] === word) ?? DEFAULT_ORDER.sort;
  return { sort, descending: direction === null ? naturalDescent(sort) : direction === 'desc' };
}

/** Amounts and dates begin with the largest, texts with the first letter. */
function naturalDescent(sort: ContractSort): boolean {
  return sort !== 'subject' && sort !== 'number' && sort !== 'launch';
}

function dateOf(text: string | null): string | null {
  return text !== null && isCalendarDate(text) ? text : null;
}
