const SHOWN = 6;

/** What a page shows of a participant: enough to tell two people apart, nothing to find one by. */
export function shortPseudonym(pseudonym: string): string {
  return pseudonym.slice(0, SHOWN).toUpperCase();
}
