import { conflict, invalid, notFound, throttled } from '../shared/domain/domain-error';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './domain/password-rule';
import { ROLES } from './domain/role';

export const wrongCredentials = invalid(
  'wrong-credentials',
  'L’adresse ou le mot de passe n’est pas le bon, ou ce compte est fermé. Vérifiez la saisie ; en cas d’oubli, demandez un nouveau mot de passe à votre administrateur.',
);

export const tooManyAttempts = throttled(
  'too-many-attempts',
  (seconds: number) => {
    const minutes = Math.ceil(seconds / 60);
    return `Trop d’essais manqués sur ce compte ou depuis ce réseau : la connexion est suspendue. Réessayez dans ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`;
  },
  (seconds) => ({ retryAfterSeconds: seconds }),
);

export const weakPassword = invalid(
  'weak-password',
  `Ce mot de passe est refusé : il faut de ${PASSWORD_MIN_LENGTH} à ${PASSWORD_MAX_LENGTH} caractères, et plus de deux différents. Prenez par exemple une phrase.`,
  { field: 'password' },
);

export const wrongCurrentPassword = invalid(
  'wrong-current-password',
  'Le mot de passe actuel n’est pas le bon : rien n’a été changé. Saisissez-le de nouveau.',
  { field: 'currentPassword' },
);

export const wrongEmail = invalid(
  'wrong-email',
  (email: string) =>
    `« ${email} » n’est pas une adresse électronique complète. Écrivez-la sous la forme nom@exemple.fr.`,
  { field: 'email' },
);

export const emailTaken = conflict(
  'email-taken',
  'Un compte existe déjà avec cette adresse. Modifiez ce compte, ou saisissez une autre adresse.',
  { field: 'email' },
);

export const missingDisplayName = invalid(
  'missing-display-name',
  'Le nom affiché est vide : écrivez le nom sous lequel ce compte apparaît.',
  { field: 'displayName' },
);

export const unknownRole = invalid(
  'unknown-role',
  (role: string) => `« ${role} » n’est pas un rôle connu. Choisissez parmi : ${ROLES.join(', ')}.`,
  { field: 'role' },
);

export const limitsOfOneBuyer = invalid(
  'limits-of-one-buyer',
  'Des services ou des territoires se donnent avec un seul acheteur, dont ils sont. Nommez cet acheteur seul ; le reste se donne dans « Administration ».',
);

export const unknownUser = notFound(
  'unknown-user',
  'Ce compte n’existe pas. Revenez à la liste des utilisateurs.',
);

export const lastAdministrator = conflict(
  'last-administrator',
  'C’est le dernier compte d’administrateur ouvert : personne ne pourrait plus gérer les comptes. Donnez d’abord ce rôle à une autre personne.',
  { field: 'role' },
);

export const wrongFirstRunCode = invalid(
  'wrong-first-run-code',
  'Ce code n’est pas celui qui est affiché dans la console du serveur. Recopiez-le depuis la ligne « Code de première ouverture ».',
  { field: 'code' },
);

export const alreadyOpened = conflict(
  'already-opened',
  'L’application a déjà son premier administrateur. Connectez-vous avec votre compte.',
);
