/** What choosing the publisher reads of a buyer. */
export interface PossiblePublisher {
  readonly id: string;
  readonly parentId: string | null;
  readonly siret: string;
}

/** The register of firms gives départements the SIREN that begin so (INSEE, legal units of public law). */
const DEPARTMENT_SIREN = '22';

/**
 * The département publishes for the bodies it supports: the buyer that others depend on, else the one that its
 * number says to be a département, else the first that depends on nobody, in the order given. Null without buyer.
 */
export function publisherAmong<B extends PossiblePublisher>(buyers: readonly B[]): B | null {
  const parents = new Set(buyers.map(({ parentId }) => parentId));
  return (
    buyers.find(({ id }) => parents.has(id)) ??
    buyers.find(({ siret }) => siret.startsWith(DEPARTMENT_SIREN)) ??
    buyers.find(({ parentId }) => parentId === null) ??
    buyers[0] ??
    null
  );
}
