import { randomBytes } from 'node:crypto';

/** Identifiers are made here, in code, so that tests can give their own. */
export abstract class IdMaker {
  abstract next(): string;
}

/** UUID version 7 (RFC 9562, 5.7): ordered by time, so that bulk inserts append to the index. */
export class TimeOrderedIds extends IdMaker {
  private lastMs = 0;
  private counter = 0;

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
    const random = randomBytes(8);
    random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
    const tail = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  }
}
