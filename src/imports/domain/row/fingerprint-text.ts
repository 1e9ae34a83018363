import { type ContractDraft, type SetAside } from '../contract-draft';

/**
 * What a row says, in one stable text: the same values give the same text whatever the order of columns,
 * the format of the file or the place of the row. The buyer is not part of it: it is hashed beside it, and its
 * name may come from the register, which a row already seen must not depend on.
 */
export function fingerprintText(draft: ContractDraft, setAside: readonly SetAside[]): string {
  const { values } = draft;
  return JSON.stringify([
    Object.entries(values).sort(byField),
    draft.holders,
    draft.amendments,
    draft.subcontracts,
    draft.executions,
    setAside.map(({ field, value }) => [field, value]),
  ]);
}

/** By code unit, as texts sort by themselves: the place of a field in a fingerprint never moves. */
function byField([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
