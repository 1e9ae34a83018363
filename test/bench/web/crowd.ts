import BetterSqlite3 from 'better-sqlite3';
import { asked } from '../postgres-server';
import { type Served } from './served';
import { Visitor } from '../../support/visitor';
import { type World } from './worlds';

/** What a crowd met. */
export interface Crowded {
  readonly times: readonly number[];
  readonly written: number;
  /** Written on a record that another had changed meanwhile: said so, nothing kept. */
  readonly conflicts: number;
  readonly errors: readonly string[];
  /** Acts answered as done that the register does not hold exactly once, each on what the one before left. */
  readonly lost: number;
}

interface Meeting {
  readonly people: number;
  readonly ms: number;
  readonly pages: readonly string[];
}

/** One page in so many is the form of a contract, sent back changed. */
const WRITES = 5;
/** So few contracts are edited that people meet on them. */
const EDITED = 30;

/** People at work at once on one register, at each of its instances, reading pages and editing the same few contracts. */
export async function crowd(instances: readonly Served[], world: World, meeting: Meeting): Promise<Crowded> {
  const contracts = await editedIn(world);
  const until = Date.now() + meeting.ms;
  const times: number[] = [];
  const errors: string[] = [];
  const subjects: string[] = [];
  let conflicts = 0;
  const visitors: Visitor[] = [];
  for (let person = 0; person < meeting.people; person += 1) {
    const visitor = new Visitor(instances[person % instances.length]?.address ?? '');
    await visitor.signIn(world);
    visitors.push(visitor);
  }
  const work = async (visitor: Visitor, person: number): Promise<void> => {
    for (let turn = 0; Date.now() < until; turn += 1) {
      const at = performance.now();
      const isWrite = (turn + person) % WRITES === 0;
      const path = meeting.pages[(turn * 7 + person) % meeting.pages.length] ?? '/';
      const subject = `Essai ${person}-${turn}`;
      const contract = contracts[(turn * 11 + person) % contracts.length] ?? '';
      const { status } = isWrite ? await edit(visitor, contract, subject) : await visitor.get(path);
      times.push(performance.now() - at);
      if (isWrite && status === 303) subjects.push(subject);
      else if (isWrite && status === 409) conflicts += 1;
      else if (status !== 200) errors.push(`${isWrite ? 'edit' : path} ${status}`);
    }
  };
  await Promise.all(visitors.map(work));
  const lost = await lostOf(world, contracts, subjects);
  return { times, written: subjects.length, conflicts, errors, lost };
}

/** Types another subject into the form of a contract and sends it. */
export function edit(visitor: Visitor, id: string, subject: string): Promise<{ status: number }> {
  return visitor.post(`/marches/${id}/modifier`, { subject });
}

export async function editedIn(world: World): Promise<string[]> {
  const rows = await read<{ id: string }>(
    world,
    `SELECT "id" FROM "contracts" ORDER BY "id" LIMIT ${EDITED}`,
  );
  return rows.map(({ id }) => id);
}

/** By the journal: each subject answered as kept is there once, and each change begins where the one before ended. */
async function lostOf(
  world: World,
  contracts: readonly string[],
  subjects: readonly string[],
): Promise<number> {
  const kept = new Map<string, number>();
  let broken = 0;
  for (const id of contracts) {
    let last: string | undefined;
    const entries = await read<{ changes: string }>(
      world,
      `SELECT "changes" FROM "change_entries"
       WHERE "recordType" = 'contracts' AND "recordId" = '${id}' AND "operation" = 'update' ORDER BY "id"`,
    );
    for (const { changes } of entries) {
      const [before, after] = (JSON.parse(changes) as { subject?: [string, string] }).subject ?? [];
      if (after === undefined) continue;
      if (last !== undefined && before !== last) broken += 1;
      last = after;
      kept.set(after, (kept.get(after) ?? 0) + 1);
    }
  }
  return broken + subjects.filter((subject) => kept.get(subject) !== 1).length;
}

async function read<R extends object>({ database, url }: World, question: string): Promise<R[]> {
  if (url !== undefined) return asked<R>(url, question);
  const register = new BetterSqlite3(database, { readonly: true });
  try {
    return register.prepare<[], R>(question).all();
  } finally {
    register.close();
  }
}
