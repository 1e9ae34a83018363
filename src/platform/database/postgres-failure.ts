import { busy, type DomainError, invalid } from '../../shared/domain/domain-error';

/** A server, without user and password, and who asks it. */
interface Place {
  readonly server: string;
  readonly database: string;
  readonly account: string;
}

type Says = (place: Place) => DomainError;

const outOfReach = invalid(
  'database-out-of-reach',
  ({ server, database }: Place) =>
    `La base de données « ${server}/${database} » ne répond pas. Vérifiez que le serveur est démarré, que cette machine l’atteint, et que DATABASE_URL porte la bonne adresse.`,
);
const unknownServer = invalid(
  'unknown-database-server',
  ({ server }: Place) =>
    `Le serveur « ${server} » n’est pas connu : ce nom ne mène à aucune machine. Corrigez l’adresse dans DATABASE_URL.`,
);
const wrongAccount = invalid(
  'wrong-database-account',
  ({ server, account }: Place) =>
    `Le serveur « ${server} » refuse le compte « ${account} » : ce rôle n’existe pas, ou son mot de passe est autre. Corrigez DATABASE_URL, ou demandez ce mot de passe à qui tient le serveur.`,
);
const notAdmitted = invalid(
  'database-not-admitted',
  ({ server, database, account }: Place) =>
    `Le serveur « ${server} » n’admet pas le compte « ${account} » sur la base « ${database} » depuis cette machine, ou pas sans chiffrement. Ajoutez sslmode=require à DATABASE_URL, ou faites ouvrir cet accès (pg_hba.conf).`,
);
const noDatabase = invalid(
  'no-such-database',
  ({ server, database }: Place) =>
    `Le serveur « ${server} » n’a pas de base « ${database} ». Faites-la créer (« createdb ${database} »), ou corrigez DATABASE_URL.`,
);
const noRight = invalid(
  'database-right-missing',
  ({ database, account }: Place) =>
    `Le compte « ${account} » n’a pas tous les droits qu’il faut sur la base « ${database} ». Faites-les lui donner (« GRANT CREATE, USAGE ON SCHEMA public » pour la mise à niveau, lire et écrire les tables ensuite), ou corrigez DATABASE_URL.`,
);
const noConnection = invalid(
  'database-connections-used-up',
  ({ server }: Place) =>
    `Le serveur « ${server} » n’a plus de connexion libre. Arrêtez ce qui ne sert plus, abaissez DATABASE_POOL, ou faites relever max_connections.`,
);
const starting = invalid(
  'database-starting',
  ({ server }: Place) => `Le serveur « ${server} » démarre ou s’arrête. Recommencez dans un instant.`,
);
const noEncryption = invalid(
  'database-without-tls',
  ({ server }: Place) =>
    `Le serveur « ${server} » ne chiffre pas les connexions, et DATABASE_URL le demande (sslmode). Faites activer TLS sur le serveur, ou retirez sslmode de DATABASE_URL si le réseau est sûr.`,
);
const wrongCertificate = invalid(
  'database-certificate',
  ({ server }: Place) =>
    `Le certificat du serveur « ${server} » n’est pas celui que sslmode demande : son autorité n’est pas connue, il est périmé, ou il porte un autre nom. Donnez celui de son autorité (sslrootcert=CHEMIN), ou corrigez DATABASE_URL.`,
);

/** A server that cannot be reached, or went; the driver says some of it in words alone. */
const NO_ANSWER = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|08)/;
const NO_ANSWER_IN_WORDS =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error)/;
/** What the ORM says of a connection that broke under a transaction. */
const BROKEN_UNDER_WAY = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** By code of the system, of TLS or of PostgreSQL ("PostgreSQL Error Codes"); drivers give some faults words alone. */
const BY_CODE: readonly (readonly [codes: RegExp, says: Says])[] = [
  [/^(ENOTFOUND|EAI_)/, unknownServer],
  [/^28P01/, wrongAccount],
  [/^28/, notAdmitted],
  [/^3D/, noDatabase],
  [/^42501/, noRight],
  [/^53300/, noConnection],
  [/^57P0[123]/, starting],
  [/CERT|SIGNATURE/, wrongCertificate],
  [NO_ANSWER, outOfReach],
];
const BY_WORDS: readonly (readonly [words: RegExp, says: Says])[] = [
  [/role .* does not exist/, wrongAccount],
  [/does not support SSL/, noEncryption],
  [NO_ANSWER_IN_WORDS, outOfReach],
];

/** Why a server does not serve, and what to do; null for another error. */
export function postgresFailure(error: unknown, url: string): DomainError | null {
  const says = causeOf(error);
  if (says === null) return null;
  const { host, pathname, username } = new URL(url);
  return says({
    server: host,
    database: decodeURIComponent(pathname.slice(1)) || username,
    account: decodeURIComponent(username),
  });
}

function causeOf(error: unknown): Says | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const byWords = BY_WORDS.find(([words]) => words.test(String(message)));
  return (byWords ?? BY_CODE.find(([codes]) => codes.test(String(code))))?.[1] ?? null;
}

const away = busy(
  'database-away',
  'La base de données ne répond pas, ou trop lentement : la page n’a pas pu être préparée, et ce que vous veniez d’envoyer n’a peut-être pas été enregistré. Réessayez dans un instant ; si cela dure, prévenez votre administrateur.',
);

/** Used up, locked, stopped, too slow (classes 53, 55P03, 57), or a name that leads nowhere, while the site runs. */
const UNABLE = /^(53|55P03|57|ENOTFOUND|EAI_)/;

/**
 * What a page says while the server cannot be asked; null for another error. One that bears a status is of the request
 * itself: a sending that its browser cut has codes of the network too.
 */
export function databaseAway(error: unknown): DomainError | null {
  const { code, message, name, status } = (error ?? {}) as Partial<
    Record<'code' | 'message' | 'name' | 'status', unknown>
  >;
  if (status !== undefined) return null;
  const isAway = [UNABLE, NO_ANSWER].some((codes) => codes.test(String(code)));
  const isSaid = NO_ANSWER_IN_WORDS.test(String(message)) || BROKEN_UNDER_WAY.test(String(name));
  return isAway || isSaid ? away() : null;
}
