/** Where the data live: an SQLite file, or a PostgreSQL server. */
export type DatabaseTarget =
  { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };

/** What the site asks of a PostgreSQL server at most; a command or an import may take its time. */
export interface DatabaseLimits {
  readonly connections: number;
  /** Of one statement of a page. */
  readonly seconds: number;
}

/** Every setting of the product, read once at start (README, "Settings"). */
export interface Settings {
  readonly database: DatabaseTarget;
  readonly databaseLimits: DatabaseLimits;
  /** Address of this machine on which the site listens. */
  readonly host: string;
  readonly port: number;
  /** Proxies whose word is taken on the address of a visitor. */
  readonly trustProxy: readonly string[];
  readonly baseUrl: string;
  readonly secret: string;
  readonly uploadMaxBytes: number;
  readonly logLevel: LogLevel;
  /** The day taken for today in tests and demonstrations; null is the real day in Europe/Paris. */
  readonly today: string | null;
  /** Folder of the files that the application makes: database, secret, uploads. */
  readonly varDir: string;
}

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Injection token: settings are given, never taken from the environment elsewhere. */
export const SETTINGS = Symbol('SETTINGS');
