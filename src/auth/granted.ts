import { type Limit } from '../shared/domain/perimeter';
import { type UserBuyer } from './user-buyer.entity';

/** Buyers given to an account, and the limits within which some of them are. */
export interface Granted {
  readonly buyerIds: readonly string[];
  readonly limits?: readonly Limit[];
}

/** What is stored of a grant, as a perimeter says it. */
export function grantOf({ buyerId, services, territories }: UserBuyer): Limit {
  return { buyerId, services: services ?? [], territories: territories ?? [] };
}

/** What is to be stored: one row a buyer, a limit of a buyer that is not given left out. */
export function rowsOf({ buyerIds, limits = [] }: Granted): Omit<UserBuyer, 'id' | 'userId'>[] {
  return [...new Set(buyerIds)].map((buyerId) => {
    const limit = limits.find((each) => each.buyerId === buyerId);
    return { buyerId, services: listed(limit?.services), territories: listed(limit?.territories) };
  });
}

export function isSameGrant(
  one: Omit<UserBuyer, 'id' | 'userId'>,
  other: Omit<UserBuyer, 'id' | 'userId'>,
): boolean {
  const told = ({ buyerId, services, territories }: typeof one): string =>
    JSON.stringify([buyerId, services, territories]);
  return told(one) === told(other);
}

function listed(values: readonly string[] = []): string[] | null {
  const kept = [...new Set(values)].sort();
  return kept.length === 0 ? null : kept;
}
