/**
 * Which rows a caller may see and change. Every read and write takes one; a row outside reads as absent.
 * *Everything* is said explicitly: command line and system acts only.
 */
export type Perimeter =
  | { readonly kind: 'everything' }
  | { readonly kind: 'buyers'; readonly buyerIds: readonly string[]; readonly service?: string };

/** The perimeter of the command line and of system acts. */
export const EVERYTHING: Perimeter = { kind: 'everything' };

/** The perimeter of a person: the buyers given to him or her; none gives no row. */
export function ofBuyers(buyerIds: readonly string[]): Perimeter {
  return { kind: 'buyers', buyerIds };
}

/** True when rows of that buyer are inside. */
export function covers(perimeter: Perimeter, buyerId: string): boolean {
  return perimeter.kind === 'everything' || perimeter.buyerIds.includes(buyerId);
}

/** A narrower perimeter: one buyer, when it is inside; otherwise no row at all. */
export function narrowedTo(perimeter: Perimeter, buyerId: string): Perimeter {
  const buyerIds = covers(perimeter, buyerId) ? [buyerId] : [];
  return perimeter.kind === 'everything' ? ofBuyers(buyerIds) : { ...perimeter, buyerIds };
}

/** True when rows of that service are inside: a perimeter without service has no such limit. */
export function isOfService(perimeter: Perimeter, service: string | null): boolean {
  return perimeter.kind === 'everything' || perimeter.service === undefined || perimeter.service === service;
}
