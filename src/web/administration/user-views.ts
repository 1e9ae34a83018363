import { type Account } from '../../auth';
import { ROLE_LABELS, ROLES } from '../../auth/domain/role';
import { type Buyer } from '../../contracts';
import { limitedName } from '../../contracts/domain/limit-words';
import { type Limit } from '../../shared/domain/perimeter';
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
    rows: accounts.map(({ user, grants }) => ({
      cells: [
        { text: user.email, href: `/administration/utilisateurs/${user.id}` },
        { text: user.displayName },
        { text: ROLE_LABELS[user.role].label },
        { text: user.role === 'administrator' ? 'tous' : namesOf(grants, names) },
        { chip: user.active ? { status: 'good', label: 'ouvert' } : { status: 'none', label: 'fermé' } },
      ],
    })),
  };
}

function namesOf(grants: readonly Limit[], names: ReadonlyMap<string, string>): string {
  return grants.map((grant) => limitedName(names.get(grant.buyerId) ?? '', grant)).join(', ') || 'aucun';
}
