type State = 'done' | 'current' | 'todo';

export interface StepView {
  readonly label: string;
  readonly state: State;
  readonly href?: string;
}

const LABELS = ['Fichier', 'Colonnes', 'Contrôle', 'Terminé'] as const;

/** The four steps of an import; steps before the current one are done. */
export function stepsView(current: (typeof LABELS)[number], columnsHref: string | null = null): StepView[] {
  const position = LABELS.indexOf(current);
  return LABELS.map((label, index) => {
    const state: State = index < position ? 'done' : index === position ? 'current' : 'todo';
    const href = label === 'Colonnes' && state === 'done' ? columnsHref : null;
    return href === null ? { label, state } : { label, state, href };
  });
}
