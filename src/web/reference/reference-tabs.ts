export type ReferenceTab = 'rules' | 'thresholds' | 'cpv' | 'glossary';

const TABS: readonly { readonly id: ReferenceTab; readonly label: string; readonly href: string }[] = [
  { id: 'rules', label: 'Règles', href: '/referentiel' },
  { id: 'thresholds', label: 'Seuils et dates', href: '/referentiel/seuils' },
  { id: 'cpv', label: 'Potentiel CPV', href: '/referentiel/cpv' },
  { id: 'glossary', label: 'Glossaire', href: '/referentiel/glossaire' },
];

/** The parts of the reference pages; the glossary where there is one. */
export function referenceTabs(
  current: ReferenceTab,
  hasGlossary: boolean,
): { label: string; href: string; current: boolean }[] {
  return TABS.filter(({ id }) => id !== 'glossary' || hasGlossary).map(({ id, label, href }) => ({
    label,
    href,
    current: id === current,
  }));
}
