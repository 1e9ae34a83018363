import { type Act } from '../platform/database/unit';
import { EVERYTHING, type Limit, ofGrants, type Perimeter } from '../shared/domain/perimeter';
import { initialsOf } from './domain/initials';
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

export function signedIn(user: User, grants: readonly Limit[], sessionId: string): SignedIn {
  const { id, email, displayName, role } = user;
  return {
    user: { id, email, displayName, initials: initialsOf(displayName), role },
    perimeter: role === 'administrator' ? EVERYTHING : ofGrants(grants),
    act: { kind: 'form', ref: null, actorId: id },
    sessionId,
  };
}
