import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../support/embedded-postgres.mjs';

/** The kernel counts processor time in hundredths of a second (proc(5), USER_HZ). */
const TICK_MS = 10;

/** A PostgreSQL of this machine, given or packaged, whose processor time is read from /proc. */
export class BenchServer {
  private made = 0;

  private constructor(
    private readonly server: { readonly url: string; stop(): Promise<void> },
    private readonly postmaster: number,
  ) {}

  static async start(): Promise<BenchServer> {
    const server = await startPostgres();
    if (server === null)
      throw new Error('No PostgreSQL: give TEST_POSTGRES_URL, or install embedded-postgres.');
    const [row] = await asked<{ data_directory: string }>(server.url, 'SHOW data_directory');
    const file = join(row?.data_directory ?? '', 'postmaster.pid');
    return new BenchServer(server, Number(readFileSync(file, 'utf8').split('\n')[0]));
  }

  /** The address of a new database that sorts as a French server does. */
  async database(): Promise<string> {
    this.made += 1;
    const name = `bench_${process.pid}_${this.made}`;
    await asked(
      this.server.url,
      `CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'`,
    );
    const url = new URL(this.server.url);
    url.pathname = `/${name}`;
    return url.toString();
  }

  /** As a server in use has done by itself. */
  async analyse(url: string): Promise<void> {
    await asked(url, 'ANALYZE');
  }

  /** Of the postmaster and its processes, those that have ended included, in ms. */
  cpuMs(): number {
    return (
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => statOf(name))
        .filter(({ pid, parent }) => pid === this.postmaster || parent === this.postmaster)
        .reduce(
          (sum, { ticks, endedTicks, pid }) => sum + ticks + (pid === this.postmaster ? endedTicks : 0),
          0,
        ) * TICK_MS
    );
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

interface Stat {
  readonly pid: number;
  readonly parent: number;
  /** utime + stime. */
  readonly ticks: number;
  /** cutime + cstime: of children that have ended. */
  readonly endedTicks: number;
}

function statOf(name: string): Stat {
  let text = '';
  try {
    text = readFileSync(`/proc/${name}/stat`, 'utf8');
  } catch {
    // It ended between the two looks.
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (place: number): number => fields[place - 3] ?? 0;
  return {
    pid: Number(name),
    parent: field(4),
    ticks: field(14) + field(15),
    endedTicks: field(16) + field(17),
  };
}

export async function asked<R extends object>(url: string, statement: string): Promise<R[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(statement)).rows;
  } finally {
    await client.end();
  }
}
