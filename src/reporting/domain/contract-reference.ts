import { inFrenchOrder } from '../../shared/domain/french';

export interface NamedRow {
  readonly decpId: string | null;
  /** Reference of the consultation. */
  readonly reference: string | null;
  readonly lot: string | null;
}

/** The number a reader finds in the register: DECP number or reference, and the lot where there is one. */
export function contractReference({ decpId, reference, lot }: NamedRow): string {
  const number = decpId ?? reference ?? '—';
  return lot === null ? number : `${number}, lot ${lot}`;
}

/** Identifiers in the order of what they are called: lot 2 before lot 10. */
export function inOrderOfReference(ids: readonly string[], referenceOf: (id: string) => string): string[] {
  const named = ids.map((id) => ({ id, reference: referenceOf(id) }));
  named.sort((a, b) => inFrenchOrder(a.reference, b.reference) || (a.id < b.id ? -1 : 1));
  return named.map(({ id }) => id);
}
