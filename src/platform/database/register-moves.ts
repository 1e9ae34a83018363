import { type EntityManager } from 'typeorm';
import { RegisterMoves } from './register-moves.entity';

const REGISTER = 'register';

/**
 * Says inside a transaction that it changes the records. It is the last statement before the commit: whoever reads a
 * number reads all the acts that it counts, in this process or another.
 */
export async function registerMoves(manager: EntityManager): Promise<void> {
  await manager.query(movedIn('"register_moves"'));
}

/** The statement itself, for a work that is carried over from a copy: the count moves where it arrives. */
export function movedIn(table: string): string {
  return `INSERT INTO ${table} ("id", "moves") VALUES ('${REGISTER}', 1)
    ON CONFLICT ("id") DO UPDATE SET "moves" = "register_moves"."moves" + 1`;
}

/** How many acts have changed the records so far. */
export async function movesOf(manager: EntityManager): Promise<number> {
  return (await manager.findOneBy(RegisterMoves, { id: REGISTER }))?.moves ?? 0;
}
