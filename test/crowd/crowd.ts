import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type TestPostgres } from '../support/embedded-postgres.mjs';
import { type Account, Visitor } from '../support/visitor';
import { Client } from './client';
import { FAULTS } from './faults';
import { Instance } from './instances';
import { Ledger } from './ledger';
import { recount } from './recount';
import { asked, setStage, type Stage } from './stage';

/** Longer than a job waits for the heart of the one that died. */
const QUIET_MS = 150_000;
const AGAIN_MS = 15_000;
const PATIENCE_MS = 60_000;

export interface Meeting {
  readonly people: number;
  readonly ms: number;
  /** A name of `FAULTS`, in the middle of the meeting; null for peace. */
  readonly fault: string | null;
}

export interface Met {
  readonly ledger: Ledger;
  /** What the fault did; null in peace. */
  readonly fault: string | null;
  readonly wrong: readonly string[];
}

/** People at work at once on two instances of one database, and what is wrong when they have gone. */
export async function crowd(
  url: string,
  server: TestPostgres | null,
  { people, ms, fault: name }: Meeting,
): Promise<Met> {
  const stage = await setStage(url, people, PATIENCE_MS);
  const instances = [
    await Instance.on(url, join(stage.folder, 'one')),
    await Instance.on(url, join(stage.folder, 'other')),
  ] as const;
  try {
    const ledger = new Ledger();
    const visitors = stage.accounts.map(
      (_, person) =>
        new Visitor(...instances.map((_each, at) => instances[(at + person) % 2]?.address ?? '')),
    );
    for (const [person, visitor] of visitors.entries()) {
      const account = stage.accounts[person];
      if (account) await visitor.signIn({ account });
    }
    const until = Date.now() + ms;
    const working = visitors.map((visitor, person) => new Client(person, visitor, stage, ledger).work(until));
    const fault = name === null ? null : await faultIn(name, ms, { instances: [...instances], url, server });
    await Promise.all(working);
    const wrong = [...ledger.defects, ...(await notServed(instances, stage)), ...(await notQuiet(stage))];
    if (name === null && ledger.turnedAway > 0) wrong.push(`${ledger.turnedAway} turned away in peace`);
    if (name !== null && name !== 'terminated' && ledger.turnedAway === 0)
      wrong.push('Nobody met the fault.');
    wrong.push(...instances.flatMap(({ ending }) => ending ?? []));
    wrong.push(...(await recount(url, ledger)));
    for (const { logged } of instances) wrong.push(...logged.filter((line) => line.includes('"incident"')));
    return { ledger, fault, wrong };
  } finally {
    for (const instance of instances) await instance.kill();
    rmSync(stage.folder, { recursive: true, force: true });
  }
}

async function faultIn(
  name: string,
  ms: number,
  scene: { instances: [Instance, Instance]; url: string; server: TestPostgres | null },
): Promise<string> {
  await pause(ms / 3);
  const fault = FAULTS[name];
  if (fault === undefined) throw new Error(`No fault is called ${name}.`);
  return fault(scene);
}

/** Each instance answers each page again by itself, soon after the fault. */
async function notServed(instances: readonly Instance[], { accounts: [account] }: Stage): Promise<string[]> {
  const wrong: string[] = [];
  for (const { address } of instances) {
    const visitor = new Visitor(address);
    let fault: string | null = 'not asked';
    for (const until = Date.now() + AGAIN_MS; fault !== null && Date.now() < until; await pause(500))
      fault = await served(visitor, account);
    if (fault !== null) wrong.push(`${address} does not serve again: ${fault}`);
  }
  return wrong;
}

/** Null where every page is answered. */
async function served(visitor: Visitor, account: Account | undefined): Promise<string | null> {
  try {
    if (account) await visitor.signIn({ account });
    const pages = await Promise.all(
      ['/', '/marches', '/heures', '/health/ready'].map((page) => visitor.get(page)),
    );
    return pages.every(({ status }) => status === 200) ? null : pages.map(({ status }) => status).join(' ');
  } catch (error) {
    return String(error);
  }
}

async function notQuiet({ url }: Stage): Promise<string[]> {
  const waiting = `SELECT COUNT(*)::int AS n FROM "jobs" WHERE "state" IN ('queued', 'running')`;
  for (const until = Date.now() + QUIET_MS; Date.now() < until; await pause(500)) {
    const [row] = await asked<{ n: number }>(url, waiting);
    if (row?.n === 0) return [];
  }
  return ['Jobs still wait.'];
}
