import { once } from 'node:events';
import { EXIT } from './exit';

/** Writes one JSON document on stdout, and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Answers a command that went well: by one JSON document where it is asked for, else by lines for a person. */
export function answer(
  { json = false }: { readonly json?: boolean },
  document: unknown,
  lines: () => readonly string[],
): number {
  if (json) printJson(document);
  else printLines(...lines());
  return EXIT.done;
}

/** Writes one JSON array item by item, so that a large one is never held whole; `indent` as in `printJson`. */
export async function printJsonItems(items: AsyncIterable<unknown>, indent = 0): Promise<void> {
  const margin = ' '.repeat(indent);
  let separator = '[\n';
  for await (const item of items) {
    const text = JSON.stringify(item, null, indent);
    await write(separator + margin + (indent === 0 ? text : text.replaceAll('\n', `\n${margin}`)));
    separator = ',\n';
  }
  await write(separator === '[\n' ? '[]\n' : '\n]\n');
}

/** Writes items for a person one after the other, no faster than they are read. */
export async function printTexts<T>(items: AsyncIterable<T>, textOf: (item: T) => string): Promise<void> {
  for await (const item of items) await write(`${textOf(item)}\n`);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes lines for a person. */
export function printLines(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Says on stderr, so that a document on stdout stays whole, that another import is being brought in first. */
export function sayWait(): void {
  process.stderr.write('Une autre importation est en cours : la vôtre commence dès qu’elle est finie.\n');
}
