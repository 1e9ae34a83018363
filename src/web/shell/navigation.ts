import { allows, type Right } from '../../auth/domain/right';
import { type Role } from '../../auth/domain/role';

interface Tab {
  readonly label: string;
  readonly href: string;
  readonly right?: Right;
}

const TABS = {
  dashboard: { label: 'Tableau de bord', href: '/' },
  contracts: { label: 'Marchés', href: '/marches' },
  imports: { label: 'Importer', href: '/importer', right: 'import' },
  hours: { label: 'Heures', href: '/heures' },
  spaser: { label: 'SPASER', href: '/spaser' },
  reports: { label: 'Rapports', href: '/rapports' },
  reference: { label: 'Référentiel', href: '/referentiel' },
  administration: { label: 'Administration', href: '/administration', right: 'administer' },
} as const satisfies Record<string, Tab>;

export type TabId = keyof typeof TABS;

export interface TabView {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** The tabs that a role sees, the current one marked. */
export function tabsFor(role: Role, current: TabId | null): TabView[] {
  return Object.entries<Tab>(TABS)
    .filter(([, { right }]) => right === undefined || allows(role, right))
    .map(([id, { label, href }]) => ({ label, href, current: id === current }));
}

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** Where a page stands: its tab, and the way from there; a bare text leads nowhere. */
export function under(
  tab: TabId,
  ...way: readonly (Crumb | string)[]
): { readonly tab: TabId; readonly breadcrumb: readonly Crumb[] } {
  const { label, href } = TABS[tab];
  const crumbs = way.map((crumb) => (typeof crumb === 'string' ? { label: crumb } : crumb));
  return { tab, breadcrumb: [{ label, href }, ...crumbs] };
}
