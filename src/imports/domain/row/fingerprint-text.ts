import { type FieldValue } from '../../../contracts/domain/fields/field';
import { contractListFields } from '../../../contracts/domain/fields/fields';
import { type ContractDraft, type SetAside } from '../contract-draft';

/** By code unit, as texts sort by themselves: the place of a field in a fingerprint never moves. */
const IN_ORDER = [
  ...contractListFields.map(({ id }) => id),
  'cpvAsGiven' as const,
  'initialAmountDoubt' as const,
].sort();

/**
 * What a row says, in one stable text: the same values give the same text whatever the order of columns,
 * the format of the file or the place of the row. The buyer is not part of it: it is hashed beside it, and its
 * name may come from the register, which a row already seen must not depend on.
 */
export function fingerprintText(draft: ContractDraft, setAside: readonly SetAside[]): string {
  return JSON.stringify([
    statedIn(draft),
    draft.holders,
    draft.amendments,
    draft.subcontracts,
    draft.executions,
    setAside.map(({ field, value }) => [field, value]),
  ]);
}

function statedIn({ values }: ContractDraft): (readonly [field: string, value: FieldValue])[] {
  const stated: (readonly [string, FieldValue])[] = [];
  for (const field of IN_ORDER) {
    const value = values[field];
    if (value !== undefined) stated.push([field, value]);
  }
  return stated;
}
