import { randomInt } from 'node:crypto';

/** Identifiers that are made together, and begin alike: what one act creates by thousands is known by it. */
export interface IdSeries {
  next(): string;
}

/** Identifiers are made here, in code, so that tests can give their own. */
export abstract class IdMaker {
  abstract next(): string;
  abstract series(): IdSeries;
}

const BASE = 36;
const TIME = 9;
const CHANCE = 5;
const PLACE = 4;
const LENGTH = TIME + CHANCE + PLACE;
const MOST = BASE ** PLACE;

/**
 * Eighteen characters 0-9 a-z, ordered by time, so that bulk inserts append to the index: the millisecond, chance, a
 * place in the series. They come after the identifiers of 36 characters (UUID version 7) of former versions, which
 * go on. One case and no sign, so that every collation orders them alike.
 */
export class TimeOrderedIds extends IdMaker {
  private lastMs = 0;
  private current: Series | null = null;

  next(): string {
    const now = Date.now();
    if (this.current === null || this.current.isFull || now > this.lastMs) {
      this.lastMs = Math.max(now, this.lastMs + 1);
      this.current = new Series(this.lastMs);
    }
    return this.current.next();
  }

  /** Beginnings of its own: no other identifier has one of them. */
  series(): IdSeries {
    let current = new Series(Date.now());
    return {
      next: () => {
        if (current.isFull) current = new Series(Date.now());
        return current.next();
      },
    };
  }
}

class Series {
  private readonly beginning: string;
  private count = 0;

  constructor(ms: number) {
    this.beginning = inBase(ms, TIME) + inBase(randomInt(BASE ** CHANCE), CHANCE);
  }

  get isFull(): boolean {
    return this.count === MOST;
  }

  next(): string {
    return this.beginning + inBase(this.count++, PLACE);
  }
}

function inBase(value: number, length: number): string {
  return value.toString(BASE).padStart(length, '0');
}

/** The beginning that identifiers of one series share; null for an identifier of a former version. */
export function beginningOf(id: string): string | null {
  return id.length === LENGTH ? id.slice(0, -PLACE) : null;
}

/** The first and the last identifier that begin so; null when the text is no beginning. */
export function seriesOf(beginning: string): readonly [first: string, last: string] | null {
  if (beginning.length !== LENGTH - PLACE) return null;
  return [beginning + '0'.repeat(PLACE), beginning + 'z'.repeat(PLACE)];
}
