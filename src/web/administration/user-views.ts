import { type Account } from '../../auth';
import { ROLE_LABELS, ROLES } from '../../auth/domain/role';
import { type Buyer } from '../../contracts';
import { limitedName } from '../../contracts/domain/limit-words';
import { type Limit } from '../../shared/domain/perimeter';
import { tableOf, type TableView } from '../shell/table-view';

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

const OPEN = { status: 'good', label: 'ouvert' };
const CLOSED = { status: 'none', label: 'fermé' };

export function usersTable(accounts: readonly Account[], buyers: readonly Buyer[]): TableView {
  const names = new Map(buyers.map(({ id, name }) => [id, name]));
  return tableOf('Comptes', accounts, [
    {
      label: 'Adresse',
      cell: ({ user }) => ({ text: user.email, href: `/administration/utilisateurs/${user.id}` }),
    },
    { label: 'Nom affiché', cell: ({ user }) => user.displayName },
    { label: 'Rôle', cell: ({ user }) => ROLE_LABELS[user.role].label },
    {
      label: 'Acheteurs',
      cell: ({ user, grants }) => (user.role === 'administrator' ? 'tous' : namesOf(grants, names)),
    },
    { label: 'État', kind: 'chip', cell: ({ user }) => ({ chip: user.active ? OPEN : CLOSED }) },
  ]);
}

function namesOf(grants: readonly Limit[], names: ReadonlyMap<string, string>): string {
  return grants.map((grant) => limitedName(names.get(grant.buyerId) ?? '', grant)).join(', ') || 'aucun';
}
