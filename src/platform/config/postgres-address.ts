import { existsSync } from 'node:fs';
import { wrongSetting } from './settings.errors';

const NAME = 'DATABASE_URL';

/**
 * Ways of `sslmode` that PostgreSQL documents ("SSL Support", table "SSL Mode Descriptions") and that promise the same
 * thing each time. Its `allow` and `prefer` go on in clear where the server wishes: they are refused.
 */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'];

/** Checks the address of a server and gives it as the driver understands it; throws one French sentence. */
export function postgresAddress(value: string): string {
  if (!isWhole(value))
    throw wrongSetting(
      NAME,
      withoutPassword(value),
      '« postgres://COMPTE:MOT_DE_PASSE@SERVEUR:5432/BASE », où « # », « % », « / », « ? », « : » et « @ » du mot de passe s’écrivent %23, %25, %2F, %3F, %3A et %40',
    );
  const url = new URL(value);
  const mode = url.searchParams.get('sslmode');
  if (mode !== null && !SSL_MODES.includes(mode))
    throw wrongSetting(NAME, `sslmode=${mode}`, `sslmode=${SSL_MODES.join(', ')}`);
  const root = url.searchParams.get('sslrootcert');
  if (mode === 'verify-ca' && root === null)
    throw wrongSetting(
      NAME,
      'sslmode=verify-ca',
      'aussi sslrootcert=CHEMIN, le certificat de l’autorité du serveur',
    );
  if (root !== null && !existsSync(root))
    throw wrongSetting(NAME, `sslrootcert=${root}`, 'le chemin d’un certificat que ce compte peut lire');
  // The driver takes `require` for `verify-full` unless it is told to read the modes as PostgreSQL does.
  if (mode !== null) url.searchParams.set('uselibpqcompat', 'true');
  return url.toString();
}

/** A sign that was not encoded cuts the address where it stands: what is left of it shows at another place. */
function isWhole(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { username, password, pathname, search, hash } = new URL(value);
  return (
    hash === '' && !`${pathname}${search}`.includes('@') && [username, password, pathname].every(isDecoded)
  );
}

function isDecoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** A connection address may hold a password: it must not come back in an error sentence. */
export function withoutPassword(address: string): string {
  const [scheme = ''] = /^[a-z]*:?(?:\/\/)?/i.exec(address) ?? [];
  return address.includes('@') ? `${scheme}…@${address.slice(address.lastIndexOf('@') + 1)}` : `${scheme}…`;
}
