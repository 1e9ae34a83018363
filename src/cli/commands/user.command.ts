import { ROLE_LABELS, ROLES } from '../../auth/domain/role';
import { type DefineCommand } from '../define';

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
    .option('--service <nom...>', 'de cet acheteur, ces services seuls, comme les marchés les écrivent')
    .option('--territory <nom...>', 'de cet acheteur, ces territoires seuls, comme les marchés les écrivent')
    .option('--password-stdin', 'lit le mot de passe sur l’entrée standard')
    .option('--json', 'réponse en JSON')
    .action(bind(async () => (await import('../actions/user.js')).addUser));
};
