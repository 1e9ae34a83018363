import { text } from 'node:stream/consumers';
import { AccountsService } from '../../auth';
import { ROLE_LABELS } from '../../auth/domain/role';
import { answer } from '../print';
import { randomPassword } from '../random-password';
import { type Session } from '../session';

interface UserOptions {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly buyer?: readonly string[];
  readonly service?: readonly string[];
  readonly territory?: readonly string[];
  readonly passwordStdin?: boolean;
  readonly json?: boolean;
}

export async function addUser(session: Session, options: UserOptions): Promise<number> {
  const isGiven = options.passwordStdin === true;
  const password = isGiven ? firstLine(await text(process.stdin)) : randomPassword();
  const accounts = await session.get(AccountsService);
  const { id, email, role } = await accounts.addUser({
    email: options.email,
    displayName: options.name,
    role: options.role,
    buyerSirets: options.buyer ?? [],
    services: options.service ?? [],
    territories: options.territory ?? [],
    password,
  });
  const shown = isGiven ? {} : { password };
  return answer(options, { id, email, role, ...shown }, () => [
    `Compte ouvert : ${email} (${ROLE_LABELS[role].label}).`,
    ...(isGiven ? [] : [`Mot de passe, montré cette seule fois : ${password}`]),
  ]);
}

function firstLine(given: string): string {
  return given.split(/\r?\n/, 1)[0] ?? '';
}
