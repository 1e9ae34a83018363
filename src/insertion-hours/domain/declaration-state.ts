/** State of a declaration: only validated hours count, submitted ones are shown apart. */
export const DECLARATION_STATES = ['draft', 'submitted', 'validated', 'returned'] as const;
export type DeclarationState = (typeof DECLARATION_STATES)[number];

const NEXT: Readonly<Record<DeclarationState, readonly DeclarationState[]>> = {
  draft: ['submitted'],
  submitted: ['validated', 'returned'],
  // A validated hour is never changed in place: a correction supersedes it.
  validated: [],
  returned: ['submitted'],
};

export const STATE_LABELS: Readonly<Record<DeclarationState, string>> = {
  draft: 'brouillon',
  submitted: 'à contrôler',
  validated: 'validée',
  returned: 'renvoyée',
};

export function mayBecome(from: DeclarationState, to: DeclarationState): boolean {
  return NEXT[from].includes(to);
}

/** What of a declaration decides whether its hours count. */
export interface CountableDeclaration {
  readonly id: string;
  readonly state: DeclarationState;
  /** The validated declaration that this one corrects. */
  readonly supersedesId: string | null;
}

/**
 * The declarations whose hours stand: a correction takes the place of the row it supersedes once it is
 * validated, and counts nowhere before, so that an hour is counted once.
 */
export function standing<T extends CountableDeclaration>(declarations: readonly T[]): T[] {
  const replaced = new Set(
    declarations
      .filter(({ state, supersedesId }) => state === 'validated' && supersedesId !== null)
      .map(({ supersedesId }) => supersedesId),
  );
  return declarations.filter(
    ({ id, state, supersedesId }) => !replaced.has(id) && (supersedesId === null || state === 'validated'),
  );
}
