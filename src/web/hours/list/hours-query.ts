import { addressWith, type Parameters, said } from '../../shell/address';

export const BALANCE_STATES = ['retard', 'avance', 'a-jour', 'a-venir'] as const;
export type BalanceState = (typeof BALANCE_STATES)[number];

export const BALANCE_SORTS = ['solde', 'numero', 'retenues'] as const;
export type BalanceSort = (typeof BALANCE_SORTS)[number];

/** What the address of the list of hours says. */
export interface HoursQuery {
  readonly state: BalanceState | null;
  readonly buyerId: string | null;
  readonly service: string | null;
  readonly sort: BalanceSort;
  readonly descending: boolean;
  /** Where the page before ended: the sort key and the contract last seen. */
  readonly after: string | null;
}

/** Reads an address; what is not understood is no filter. */
export function readHoursQuery(parameters: Parameters): HoursQuery {
  const text = (name: string): string | null => said(parameters, name);
  return {
    state: BALANCE_STATES.find((state) => state === text('etat')) ?? null,
    buyerId: text('acheteur'),
    service: text('service'),
    sort: BALANCE_SORTS.find((sort) => sort === text('tri')) ?? 'solde',
    descending: text('sens') === 'desc',
    after: text('suite'),
  };
}

/** The address of the list under these filters; the defaults are left out. */
export function hoursAddress(query: HoursQuery): string {
  const { state, buyerId, service, sort, descending, after } = query;
  return addressWith('/heures', {
    etat: state,
    acheteur: buyerId,
    service,
    tri: sort === 'solde' ? null : sort,
    sens: descending ? 'desc' : null,
    suite: after,
  });
}
