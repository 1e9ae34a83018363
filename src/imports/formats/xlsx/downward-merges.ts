import { columnOf, rowOf } from './cell-address';

export interface DownwardMerge {
  readonly column: number;
  readonly lastRow: number;
}

const LONGEST_MARK = '<mergeCells'.length;
const MAX_BYTES = 32 * 1024 * 1024;
const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["']/g;
const MAX_MERGES = 200_000;
const NONE: readonly DownwardMerge[] = [];

/** The merges of a sheet that cover several rows, by their first row. */
export class DownwardMerges {
  private readonly byRow = new Map<number, DownwardMerge[]>();
  private size = 0;

  startingAt(row: number): readonly DownwardMerge[] {
    return this.size === 0 ? NONE : (this.byRow.get(row) ?? NONE);
  }

  add(from: string, to: string): void {
    const column = columnOf(from);
    const firstRow = rowOf(from);
    const lastRow = rowOf(to);
    if (column === undefined || firstRow === undefined || lastRow === undefined) return;
    if (lastRow <= firstRow || this.size >= MAX_MERGES) return;
    const atRow = this.byRow.get(firstRow) ?? [];
    atRow.push({ column, lastRow });
    this.byRow.set(firstRow, atRow);
    this.size += 1;
  }
}

/**
 * Merges stand after the rows that they cover, so a first pass looks for them: over bytes, without parsing,
 * keeping only what follows the rows.
 */
export async function readDownwardMerges(chunks: AsyncIterable<Buffer>): Promise<DownwardMerges> {
  const kept: Buffer[] = [];
  let size = 0;
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (size > MAX_BYTES) break;
    const window = size > 0 ? chunk : Buffer.concat([tail, chunk]);
    const start = size > 0 ? 0 : listStart(window);
    tail = Buffer.from(window.subarray(-LONGEST_MARK));
    if (start < 0) continue;
    kept.push(window.subarray(start));
    size += window.length - start;
  }
  const merges = new DownwardMerges();
  for (const [, from = '', to = ''] of Buffer.concat(kept).toString('utf8').matchAll(MERGE))
    merges.add(from, to);
  return merges;
}

function listStart(bytes: Buffer): number {
  const plain = bytes.indexOf('<mergeCells');
  return plain >= 0 ? plain : bytes.indexOf(':mergeCells');
}
