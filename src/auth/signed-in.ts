import { type Act } from '../platform/database/unit';
import { EVERYTHING, isUnlimited, type Limit, ofGrants, type Perimeter } from '../shared/domain/perimeter';
import { initialsOf } from './domain/initials';
import { allows, type Right } from './domain/right';
import { type Role } from './domain/role';
import { type User } from './user.entity';

/** The person behind a request: who, which rows, and the act under which changes are kept. */
export interface SignedIn {
  readonly user: {
    readonly id: string;
    readonly email: string;
    readonly displayName: string;
    readonly initials: string;
    readonly role: Role;
  };
  readonly perimeter: Perimeter;
  readonly act: Act;
  readonly sessionId: string;
}

/**
 * True when that person may do it. To publish (freeze a report, set targets) speaks for buyers as a whole: nobody does
 * who is given a part of one.
 */
export function may({ user, perimeter }: Pick<SignedIn, 'user' | 'perimeter'>, right: Right): boolean {
  return allows(user.role, right) && (right !== 'publish' || isUnlimited(perimeter));
}

export function signedIn(user: User, grants: readonly Limit[], sessionId: string): SignedIn {
  const { id, email, displayName, role } = user;
  return {
    user: { id, email, displayName, initials: initialsOf(displayName), role },
    perimeter: role === 'administrator' ? EVERYTHING : ofGrants(grants),
    act: { kind: 'form', ref: null, actorId: id },
    sessionId,
  };
}
