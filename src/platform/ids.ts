import { randomBytes } from 'node:crypto';

/** Identifiers are made here, in code, so that tests can give their own. */
export abstract class IdMaker {
  abstract next(): string;
}

/** UUID version 7 (RFC 9562, 5.7): ordered by time, so that bulk inserts append to the index. */
export class TimeOrderedIds extends IdMaker {
  private lastMs = 0;
  private counter = 0;
  private pool = Buffer.alloc(0);
  private poolAt = 0;

  next(): string {
    const now = Date.now();
    if (now > this.lastMs) {
      this.lastMs = now;
      this.counter = 0;
    } else {
      this.counter += 1;
      if (this.counter > 0xfff) {
        this.lastMs += 1;
        this.counter = 0;
      }
    }
    const time = this.lastMs.toString(16).padStart(12, '0');
    const sequence = (0x7000 | this.counter).toString(16);
    const random = this.random8();
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const tail = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  }

  /** Eight bytes of a pool: one call to the system for each identifier was a twentieth of a large import. */
  private random8(): Buffer {
    if (this.poolAt >= this.pool.length) {
      this.pool = randomBytes(8 * 512);
      this.poolAt = 0;
    }
    this.poolAt += 8;
    return this.pool.subarray(this.poolAt - 8, this.poolAt);
  }
}
