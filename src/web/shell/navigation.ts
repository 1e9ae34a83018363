import { allows, type Right } from '../../auth/domain/right';
import { type Role } from '../../auth/domain/role';

export type TabId =
  'dashboard' | 'contracts' | 'imports' | 'hours' | 'spaser' | 'reports' | 'reference' | 'administration';

interface Tab {
  readonly id: TabId;
  readonly label: string;
  readonly href: string;
  readonly right?: Right;
}

const TABS: readonly Tab[] = [
  { id: 'dashboard', label: 'Tableau de bord', href: '/' },
  { id: 'contracts', label: 'Marchés', href: '/marches' },
  { id: 'imports', label: 'Importer', href: '/importer', right: 'import' },
  { id: 'hours', label: 'Heures', href: '/heures' },
  { id: 'spaser', label: 'SPASER', href: '/spaser' },
  { id: 'reports', label: 'Rapports', href: '/rapports' },
  { id: 'reference', label: 'Référentiel', href: '/referentiel' },
  { id: 'administration', label: 'Administration', href: '/administration', right: 'administer' },
];

export interface TabView {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** The tabs that a role sees, the current one marked. */
export function tabsFor(role: Role, current: TabId | null): TabView[] {
  return TABS.filter(({ right }) => right === undefined || allows(role, right)).map(
    ({ id, label, href }) => ({ label, href, current: id === current }),
  );
}
