import { type FieldValue } from '../../../contracts/domain/fields/field';
import { type ContractKind } from '../../../contracts/domain/register-terms';

const KINDS: ReadonlyMap<FieldValue, ContractKind> = new Map([
  ['Marché de défense ou de sécurité', 'defence'],
  ['Concession de travaux', 'concession'],
  ['Concession de service', 'concession'],
  ['Concession de service public', 'concession'],
  ['Délégation de service public', 'concession'],
]);

/** The kind of contract that a published nature means (art. L1111-1, L1113-1, L1121-1 CCP); null when it tells nothing. */
export function contractKindOf(decpNature: FieldValue | undefined): ContractKind | null {
  return decpNature === undefined ? null : (KINDS.get(decpNature) ?? null);
}
