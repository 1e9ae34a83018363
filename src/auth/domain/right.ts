import { type Role } from './role';

/** What an act asks for. Reading the rows of one's buyers needs none of them. */
export const RIGHTS = ['administer', 'edit-contracts', 'import', 'edit-hours', 'publish'] as const;
export type Right = (typeof RIGHTS)[number];

const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  administrator: RIGHTS,
  lead: ['edit-contracts', 'import', 'edit-hours', 'publish'],
  officer: ['edit-contracts', 'import', 'edit-hours'],
  facilitator: ['edit-hours'],
  reader: [],
};

/** True when that role may do it; the buyers of the person limit where. */
export function allows(role: Role, right: Right): boolean {
  return RIGHTS_OF[role].includes(right);
}
