const COLLATOR = new Intl.Collator('fr', { numeric: true });

/** Compares as a French reader files: « Écoles » before « Routes », lot 2 before lot 10; the case counts last. */
export const inFrenchOrder = (one: string, other: string): number => COLLATOR.compare(one, other);
