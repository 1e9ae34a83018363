import { type Account } from '../../auth';
import { ROLE_LABELS, ROLES } from '../../auth/domain/role';
import { type Buyer } from '../../contracts';
import { type TableView } from '../shell/table-view';

export const ROLE_OPTIONS = ROLES.map((role) => ({
  value: role,
  label: `${ROLE_LABELS[role].label} : ${ROLE_LABELS[role].help}`,
}));

/** Fields compared when two administrators edit the same account. */
export const USER_LABELS = {
  email: 'Adresse',
  displayName: 'Nom affiché',
  role: { label: 'Rôle', codes: Object.fromEntries(ROLES.map((role) => [role, ROLE_LABELS[role].label])) },
  active: 'Compte ouvert',
};

export function buyerOptions(buyers: readonly Buyer[]): { value: string; label: string; help: string }[] {
  return buyers.map(({ id, name, siret }) => ({ value: id, label: name, help: `SIRET ${siret}` }));
}

export function usersTable(accounts: readonly Account[], buyers: readonly Buyer[]): TableView {
  const names = new Map(buyers.map(({ id, name }) => [id, name]));
  return {
    caption: 'Comptes',
    columns: [
      { label: 'Adresse' },
      { label: 'Nom affiché' },
      { label: 'Rôle' },
      { label: 'Acheteurs' },
      { label: 'État', kind: 'chip' },
    ],
    rows: accounts.map(({ user, buyerIds }) => ({
      cells: [
        { text: user.email, href: `/administration/utilisateurs/${user.id}` },
        { text: user.displayName },
        { text: ROLE_LABELS[user.role].label },
        { text: user.role === 'administrator' ? 'tous' : namesOf(buyerIds, names) },
        { chip: user.active ? { status: 'good', label: 'ouvert' } : { status: 'none', label: 'fermé' } },
      ],
    })),
  };
}

function namesOf(buyerIds: readonly string[], names: ReadonlyMap<string, string>): string {
  return buyerIds.map((id) => names.get(id) ?? '').join(', ') || 'aucun';
}
