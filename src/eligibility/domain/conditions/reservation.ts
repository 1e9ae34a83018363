import { type Condition, condition } from './condition';
import { type ReservedFamily } from '../facts/facts';

/** The contract is reserved to at least one of these families. */
export function reservedToAny(...families: readonly ReservedFamily[]): Condition {
  return condition({
    subjects: ['reservedFor'],
    holds: ({ reservedFor }) => reservedFor.some((family) => families.includes(family)),
    met: () => 'le contrat est réservé',
    unmet: ({ facts }) =>
      (facts.reservedFor ?? []).length === 0
        ? "le contrat n'est pas réservé"
        : "la réservation relève d'un autre article",
  });
}
