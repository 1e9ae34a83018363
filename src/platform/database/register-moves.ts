import { type EntityManager } from 'typeorm';
import { bulkInsert } from './bulk-insert';
import { ANY_RECORD, type Moved } from './moved';
import { MovedRecord } from './moved-record.entity';

const REGISTER = 'register';
/** Of so many acts it is known what they changed. */
const ACTS_TOLD = 10_000;

/**
 * Says inside a transaction that it changes the records, and which. These are the last statements before the commit:
 * whoever reads a number reads all the acts that it counts, in this process or another.
 */
export async function registerMoves(manager: EntityManager, moved: Moved): Promise<void> {
  const rows = await manager.query<{ moves: number }[]>(`${movedIn('"register_moves"')} RETURNING "moves"`);
  const move = Number(rows[0]?.moves);
  await bulkInsert(
    manager,
    MovedRecord,
    moved.told().map((recordId) => ({ move, recordId })),
  );
  await manager.query(`DELETE FROM "moved_records" WHERE "move" <= ${move - ACTS_TOLD}`);
}

/** How many acts have changed the records so far; asked several times for each page, so without the ORM. */
export async function movesOf(manager: EntityManager): Promise<number> {
  const rows = await manager.query<{ moves: number }[]>(
    `SELECT "moves" FROM "register_moves" WHERE "id" = '${REGISTER}'`,
  );
  return Number(rows[0]?.moves ?? 0);
}

/**
 * What changed after the first `since` acts, of `moves` in all: the contracts, and the records that belong to none.
 * Null when it is not known one by one.
 */
export async function movedBetween(
  manager: EntityManager,
  since: number,
  moves: number,
): Promise<ReadonlySet<string> | null> {
  if (moves - since >= ACTS_TOLD / 2) return null;
  const rows = await manager
    .createQueryBuilder(MovedRecord, 'moved')
    .select('DISTINCT moved.recordId', 'id')
    .where('moved.move > :since', { since })
    .getRawMany<{ id: string }>();
  const ids = new Set(rows.map(({ id }) => id));
  return ids.has(ANY_RECORD) ? null : ids;
}

/** Says the same of a work done on a copy (`main`) where it arrives (`register`): the count moves there. */
export const MOVED_FROM_COPY: readonly string[] = [
  movedIn('register."register_moves"'),
  `INSERT INTO register."moved_records" ("move", "recordId")
   SELECT arrived."moves", moved."recordId" FROM register."register_moves" arrived, main."register_moves" done, main."moved_records" moved
   WHERE moved."move" = done."moves"`,
];

function movedIn(table: string): string {
  return `INSERT INTO ${table} ("id", "moves") VALUES ('${REGISTER}', 1)
    ON CONFLICT ("id") DO UPDATE SET "moves" = "register_moves"."moves" + 1`;
}
