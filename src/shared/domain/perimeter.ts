/** Some rows of a buyer: those of these services and of these territories, as contracts write them. */
export interface Limit {
  readonly buyerId: string;
  /** An empty list limits nothing. */
  readonly services: readonly string[];
  readonly territories: readonly string[];
}

/**
 * Which rows a caller may see and change. Every read and write takes one; a row outside it reads as absent.
 * *Everything* is said explicitly: command line, system acts and administrators only. A buyer is given whole, or within
 * its limit: a contract that names no service is then of none. Two equal perimeters are equal as JSON: results are kept
 * by it.
 */
export type Perimeter =
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'buyers';
      /** Every buyer of which something is given; `covers`, `coversWhole` and `admits` are how to ask. */
      readonly buyerIds: readonly string[];
      /** At most one a buyer; absent where every buyer is given whole. */
      readonly limits?: readonly Limit[];
    };

/** What places a row: its buyer, and the service and territory of its consultation. */
export interface PlacedRow {
  readonly buyerId: string;
  readonly service: string | null;
  readonly territory: string | null;
}

/** The perimeter of the command line and of system acts. */
export const EVERYTHING: Perimeter = { kind: 'everything' };

/** The perimeter of whole buyers; none gives no row. */
export function ofBuyers(buyerIds: readonly string[]): Perimeter {
  return { kind: 'buyers', buyerIds };
}

/** The perimeter of a person: the buyers given to him or her, one grant a buyer. */
export function ofGrants(grants: readonly Limit[]): Perimeter {
  const sorted = [...grants].sort((one, other) => (one.buyerId < other.buyerId ? -1 : 1));
  return limited(
    sorted.map(({ buyerId }) => buyerId),
    sorted.filter(isLimit).map(({ buyerId, services, territories }) => ({
      buyerId,
      services: [...services].sort(),
      territories: [...territories].sort(),
    })),
  );
}

/** What was kept with a record of the perimeter of its author. */
export function ofPart(buyerIds: readonly string[], limits: readonly Limit[] | null): Perimeter {
  return limited(buyerIds, limits ?? []);
}

/** The limits to keep with a record; null where there are none. */
export function keptLimits(perimeter: Perimeter): Limit[] | null {
  return isUnlimited(perimeter) ? null : [...limitsOf(perimeter)];
}

/** True when something of that buyer is inside. */
export function covers(perimeter: Perimeter, buyerId: string): boolean {
  return perimeter.kind === 'everything' || perimeter.buyerIds.includes(buyerId);
}

/** True when every row of that buyer is inside. */
export function coversWhole(perimeter: Perimeter, buyerId: string): boolean {
  return covers(perimeter, buyerId) && limitOf(perimeter, buyerId) === null;
}

/** True when no buyer is limited: what concerns a buyer as a whole (its report, its targets) asks for that. */
export function isUnlimited(perimeter: Perimeter): boolean {
  return limitsOf(perimeter).length === 0;
}

/** True when that row is inside. */
export function admits(perimeter: Perimeter, row: PlacedRow): boolean {
  const limit = limitOf(perimeter, row.buyerId);
  return (
    covers(perimeter, row.buyerId) &&
    (limit === null || (isAmong(limit.services, row.service) && isAmong(limit.territories, row.territory)))
  );
}

/** True when whatever the inner perimeter shows, the outer one shows too. */
export function contains(outer: Perimeter, inner: Perimeter): boolean {
  if (outer.kind === 'everything') return true;
  if (inner.kind === 'everything') return false;
  return inner.buyerIds.every((buyerId) => {
    const [wide, narrow] = [limitOf(outer, buyerId), limitOf(inner, buyerId)];
    if (!covers(outer, buyerId) || wide === null) return covers(outer, buyerId);
    return (
      narrow !== null &&
      isWithin(wide.services, narrow.services) &&
      isWithin(wide.territories, narrow.territories)
    );
  });
}

/** A narrower perimeter: one buyer, when it is inside, with its limit; otherwise no row at all. */
export function narrowedTo(perimeter: Perimeter, buyerId: string): Perimeter {
  return covers(perimeter, buyerId)
    ? limited(
        [buyerId],
        limitsOf(perimeter).filter((limit) => limit.buyerId === buyerId),
      )
    : ofBuyers([]);
}

/** The same buyers, whole: for what belongs to a buyer and to none of its contracts (its people). */
export function withoutLimits(perimeter: Perimeter): Perimeter {
  return perimeter.kind === 'everything' ? perimeter : ofBuyers(perimeter.buyerIds);
}

export function limitsOf(perimeter: Perimeter): readonly Limit[] {
  return perimeter.kind === 'everything' ? [] : (perimeter.limits ?? []);
}

/** The limit of one buyer; null where it is given whole, or not at all. */
export function limitOf(perimeter: Perimeter, buyerId: string): Limit | null {
  return limitsOf(perimeter).find((limit) => limit.buyerId === buyerId) ?? null;
}

function limited(buyerIds: readonly string[], limits: readonly Limit[]): Perimeter {
  return limits.length === 0 ? ofBuyers(buyerIds) : { kind: 'buyers', buyerIds, limits };
}

function isLimit({ services, territories }: Limit): boolean {
  return services.length + territories.length > 0;
}

function isAmong(given: readonly string[], value: string | null): boolean {
  return given.length === 0 || (value !== null && given.includes(value));
}

function isWithin(wide: readonly string[], narrow: readonly string[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && narrow.every((value) => wide.includes(value)));
}
