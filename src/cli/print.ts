import { once } from 'node:events';

/** Writes one JSON document on stdout, and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes one JSON array item by item, so that a large register is never held whole. */
export async function printJsonItems(items: AsyncIterable<unknown>): Promise<void> {
  let separator = '[\n';
  for await (const item of items) {
    const flushed = process.stdout.write(`${separator}${JSON.stringify(item)}`);
    if (!flushed) await once(process.stdout, 'drain');
    separator = ',\n';
  }
  process.stdout.write(separator === '[\n' ? '[]\n' : '\n]\n');
}

/** Writes lines for a person. */
export function printLines(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
