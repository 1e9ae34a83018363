import { text } from 'node:stream/consumers';
import { AccountsService } from '../../auth';
import { ROLE_LABELS, ROLES } from '../../auth/domain/role';
import { type DefineCommand } from '../define';
import { EXIT } from '../exit';
import { printJson, printLines } from '../print';
import { randomPassword } from '../random-password';
import { type Session } from '../session';

interface UserOptions {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly buyer?: readonly string[];
  readonly passwordStdin?: boolean;
  readonly json?: boolean;
}

const ROLE_LIST = ROLES.map((role) => `${role} (${ROLE_LABELS[role].label})`).join(', ');

export const userCommand: DefineCommand = (program, bind) => {
  program
    .command('user')
    .description('comptes')
    .command('add')
    .description('ouvre un compte ; le mot de passe est tiré au hasard et montré une seule fois')
    .requiredOption('--email <adresse>', 'adresse électronique, qui sert d’identifiant')
    .requiredOption('--name <nom>', 'nom à l’écran')
    .requiredOption('--role <rôle>', ROLE_LIST)
    .option('--buyer <siret...>', 'acheteurs confiés au compte')
    .option('--password-stdin', 'lit le mot de passe sur l’entrée standard')
    .option('--json', 'réponse en JSON')
    .action(bind((session, options) => addUser(session, options as UserOptions)));
};

async function addUser(session: Session, options: UserOptions): Promise<number> {
  const isGiven = options.passwordStdin === true;
  const password = isGiven ? firstLine(await text(process.stdin)) : randomPassword();
  const accounts = await session.get(AccountsService);
  const { id, email, role } = await accounts.addUser({
    email: options.email,
    displayName: options.name,
    role: options.role,
    buyerSirets: options.buyer ?? [],
    password,
  });
  const shown = isGiven ? {} : { password };
  if (options.json) printJson({ id, email, role, ...shown });
  else
    printLines(
      `Compte ouvert : ${email} (${ROLE_LABELS[role].label}).`,
      ...(isGiven ? [] : [`Mot de passe, montré cette seule fois : ${password}`]),
    );
  return EXIT.done;
}

function firstLine(given: string): string {
  return given.split(/\r?\n/, 1)[0] ?? '';
}
