import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type TestPostgres } from '../support/embedded-postgres.mjs';
import { type Instance } from './instances';
import { asked } from './stage';

const FAULT_MS = 10_000;
const MOMENTS = 20;

/** What a fault is done to. */
export interface Scene {
  readonly instances: readonly [Instance, Instance];
  readonly url: string;
  /** A server of this run alone; null where it serves others, who must not suffer. */
  readonly server: TestPostgres | null;
}

/** Each brings something down, and puts it back; gives what it did, in a few words. */
export const FAULTS: Readonly<Record<string, (scene: Scene) => Promise<string>>> = {
  async killed({ instances: [one] }) {
    await one.kill();
    await pause(1_000);
    await one.start();
    return 'an instance killed and started again';
  },
  async restarted({ server }) {
    await own(server).restart();
    return 'the server restarted';
  },
  async hung({ server }) {
    const postmaster = await postmasterOf(own(server).url);
    const all = (): number[] => [postmaster, ...childrenOf(postmaster)];
    for (const pid of all()) process.kill(pid, 'SIGSTOP');
    await pause(FAULT_MS);
    for (const pid of all()) process.kill(pid, 'SIGCONT');
    return `the server hung for ${FAULT_MS / 1000} s`;
  },
  async usedUp({ server, url }) {
    const taken: Client[] = [];
    for (const until = Date.now() + FAULT_MS; Date.now() < until; await pause(20)) {
      // Whoever is at work loses its connection, and this takes its place.
      await terminated(url, taken.length === 0 ? 'TRUE' : `application_name <> 'crowd'`).catch(() => 0);
      const client = new Client({ connectionString: own(server).url, application_name: 'crowd' });
      client.on('error', () => undefined);
      await client.connect().then(
        () => taken.push(client),
        () => undefined,
      );
    }
    for (const client of taken) await client.end();
    return `${taken.length} connections taken for ${FAULT_MS / 1000} s`;
  },
  async locked({ url }) {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('BEGIN; LOCK TABLE "contracts" IN ACCESS EXCLUSIVE MODE');
    await pause(FAULT_MS);
    await client.end();
    return `the table of contracts locked for ${FAULT_MS / 1000} s`;
  },
  /** Of an import: it holds the register, by the only advisory lock there is. */
  async terminated({ url }) {
    let moments = 0;
    for (const until = Date.now() + 4 * FAULT_MS; moments < MOMENTS && Date.now() < until; await pause(50))
      moments += await terminated(
        url,
        `pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted)`,
      );
    if (moments === 0) throw new Error('No import was met.');
    return `${moments} times the connection of an import cut`;
  },
};

function own(server: TestPostgres | null): TestPostgres {
  if (server === null) throw new Error('This fault needs a server of its own.');
  return server;
}

async function terminated(url: string, which: string): Promise<number> {
  const rows = await asked(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND ${which}`,
  );
  return rows.length;
}

async function postmasterOf(url: string): Promise<number> {
  const [row] = await asked<{ data_directory: string }>(url, 'SHOW data_directory');
  return Number(readFileSync(join(row?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    });
}
