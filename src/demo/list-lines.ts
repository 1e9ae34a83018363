import { openTableFile } from '../imports';

/** The lines of a demonstration list by the names of its header; a blank cell is an empty text. */
export async function* listLines(path: string): AsyncGenerator<Readonly<Record<string, string>>> {
  const file = await openTableFile(path);
  try {
    let header: string[] | null = null;
    for await (const { cells } of file.sheets[0]?.rows() ?? []) {
      const texts = cells.map((cell) => cell?.text.trim() ?? '');
      if (header === null) header = texts;
      else yield Object.fromEntries(header.map((name, index) => [name, texts[index] ?? '']));
    }
  } finally {
    await file.close();
  }
}
