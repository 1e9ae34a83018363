import BetterSqlite3 from 'better-sqlite3';
import { type Served } from './served';
import { Visitor } from './visitor';
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

/** People at work at once on one register, reading its pages and editing the same few contracts. */
export async function crowd(served: Served, world: World, meeting: Meeting): Promise<Crowded> {
  const contracts = editedIn(world);
  const until = Date.now() + meeting.ms;
  const times: number[] = [];
  const errors: string[] = [];
  const subjects: string[] = [];
  let conflicts = 0;
  const visitors: Visitor[] = [];
  for (let person = 0; person < meeting.people; person += 1) {
    const visitor = new Visitor(served.address);
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
  return { times, written: subjects.length, conflicts, errors, lost: lostOf(world, contracts, subjects) };
}

/** Types another subject into the form of a contract and sends it. */
export function edit(visitor: Visitor, id: string, subject: string): Promise<{ status: number }> {
  return visitor.post(`/marches/${id}/modifier`, { subject });
}

export function editedIn({ database }: World): string[] {
  return read(database, (register) =>
    register.prepare('SELECT id FROM contracts ORDER BY id LIMIT ?').pluck().all(EDITED),
  ) as string[];
}

/** By the journal: each subject answered as kept is there once, and each change begins where the one before ended. */
function lostOf({ database }: World, contracts: readonly string[], subjects: readonly string[]): number {
  const kept = new Map<string, number>();
  let broken = 0;
  read(database, (register) => {
    const entries = register.prepare(
      `SELECT changes FROM change_entries WHERE "recordType" = 'contracts' AND "recordId" = ? AND operation = 'update' ORDER BY rowid`,
    );
    for (const id of contracts) {
      let last: string | undefined;
      for (const text of entries.pluck().all(id) as string[]) {
        const [before, after] = (JSON.parse(text) as { subject?: [string, string] }).subject ?? [];
        if (after === undefined) continue;
        if (last !== undefined && before !== last) broken += 1;
        last = after;
        kept.set(after, (kept.get(after) ?? 0) + 1);
      }
    }
  });
  return broken + subjects.filter((subject) => kept.get(subject) !== 1).length;
}

function read<T>(path: string, work: (register: BetterSqlite3.Database) => T): T {
  const register = new BetterSqlite3(path, { readonly: true });
  try {
    return work(register);
  } finally {
    register.close();
  }
}
