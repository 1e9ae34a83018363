import { emailTaken, missingDisplayName, unknownRole, wrongEmail } from './auth.errors';
import { isEmailAddress, normalisedEmail } from './domain/email-address';
import { isRole, type Role } from './domain/role';

/** What an account is made from, as typed. */
export interface NewAccount {
  readonly email: string;
  readonly displayName: string;
  readonly role: string;
  readonly password: string;
}

/** An account read and checked. */
export interface AccountFields {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
}

/** An account ready to be written. */
export interface PreparedAccount extends AccountFields {
  readonly passwordHash: string;
}

/** Reads what was typed; refuses at the first field that cannot be right. */
export function readAccount(typed: Omit<NewAccount, 'password'>): AccountFields {
  const email = normalisedEmail(typed.email);
  const displayName = typed.displayName.trim();
  if (!isEmailAddress(email)) throw wrongEmail(typed.email);
  if (displayName === '') throw missingDisplayName();
  if (!isRole(typed.role)) throw unknownRole(typed.role);
  return { email, displayName, role: typed.role };
}

export function refuseTaken(existing: { readonly id: string } | null, ownId: string | null): void {
  if (existing !== null && existing.id !== ownId) throw emailTaken();
}
