import { isIP } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';
import { isCalendarDate } from '../../shared/domain/calendar-date';
import { type DatabaseTarget, LOG_LEVELS, type LogLevel, type Settings } from './settings';
import { postgresAddress, withoutPassword } from './postgres-address';
import { wrongSetting, shortSecret } from './settings.errors';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const MIN_LENGTH = 32;

/** The secret of sessions and pseudonyms: given, else kept in `var/secret` (mode 600), made on first start. */
function readOrCreateSecret(given: string | undefined, varDir: string): string {
  if (given) {
    if (given.length < MIN_LENGTH) throw shortSecret();
    return given;
  }
  const path = join(varDir, 'secret');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(varDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  try {
    writeFileSync(path, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch {
    // Another process made it between the look and the write: its secret is the one.
    return readFileSync(path, 'utf8').trim();
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment; throws one French sentence on a wrong value. */
export function readSettings(env: Environment, root: string): Settings {
  const varDir = join(root, 'var');
  const port = wholeNumber(env, 'PORT', 3000, 0, 65535);
  return {
    database: databaseTarget(env['DATABASE_URL'], varDir),
    databaseLimits: {
      connections: wholeNumber(env, 'DATABASE_POOL', 10, 2, 200),
      seconds: wholeNumber(env, 'DATABASE_TIMEOUT_S', 30, 1, 3600),
    },
    port,
    host: host(env['HOST']),
    trustProxy: trustProxy(env['TRUST_PROXY']),
    baseUrl: baseUrl(env['BASE_URL'], port),
    secret: readOrCreateSecret(env['SPASER_SECRET'], varDir),
    uploadMaxBytes: wholeNumber(env, 'UPLOAD_MAX_MB', 50, 1, 2000) * 1024 * 1024,
    logLevel: logLevel(env['LOG_LEVEL']),
    today: today(env['SPASER_TODAY']),
    varDir,
  };
}

function databaseTarget(value: string | undefined, varDir: string): DatabaseTarget {
  if (!value) return { kind: 'sqlite', path: join(varDir, 'spaser.sqlite') };
  if (/^postgres(ql)?:\/\//.test(value)) return { kind: 'postgres', url: postgresAddress(value) };
  if (value.startsWith('sqlite:') && value.length > 'sqlite:'.length) {
    const path = value.slice('sqlite:'.length);
    return { kind: 'sqlite', path: isAbsolute(path) || path === ':memory:' ? path : resolve(path) };
  }
  throw wrongSetting('DATABASE_URL', withoutPassword(value), '« sqlite:CHEMIN » ou « postgres://… »');
}

/** The loopback unless it is said otherwise, whatever BASE_URL: a proxy on the same machine reaches it there. */
function host(value: string | undefined): string {
  if (!value) return '127.0.0.1';
  if (isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)) return value;
  throw wrongSetting('HOST', value, 'une adresse de cette machine, par exemple « 0.0.0.0 » pour toutes');
}

/** Whose word is taken on the address of a visitor: addresses, networks, `loopback`, `uniquelocal`; `none`. */
function trustProxy(value: string | undefined): string[] {
  if (!value) return ['loopback'];
  if (value === 'none') return [];
  const given = value.split(',').map((each) => each.trim());
  if (given.every(isNetwork)) return given;
  throw wrongSetting(
    'TRUST_PROXY',
    value,
    'l’adresse du serveur mandataire, ou son réseau (« 10.0.0.0/8 »), séparés par des virgules ; « none » s’il n’y en a pas',
  );
}

function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits] = text.split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function baseUrl(value: string | undefined, port: number): string {
  if (!value) return `http://localhost:${port}`;
  if (URL.canParse(value) && /^https?:/.test(value)) return value.replace(/\/$/, '');
  throw wrongSetting('BASE_URL', value, 'une adresse complète, par exemple « https://spaser.exemple.fr »');
}

function wholeNumber(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const value = env[name];
  if (value === undefined || value === '') return fallback;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= min && number <= max) return number;
  throw wrongSetting(name, value, `un nombre entier de ${min} à ${max}`);
}

function logLevel(value: string | undefined): LogLevel {
  if (!value) return 'warn';
  const known = LOG_LEVELS.find((level) => level === value);
  if (known) return known;
  throw wrongSetting('LOG_LEVEL', value, LOG_LEVELS.join(', '));
}

function today(value: string | undefined): string | null {
  if (!value) return null;
  if (isCalendarDate(value)) return value;
  throw wrongSetting('SPASER_TODAY', value, 'une date qui existe, écrite AAAA-MM-JJ');
}
