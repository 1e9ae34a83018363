import { openTableFile } from '../../src/imports/formats/open-table-file';

/** Reads a file to its end and does nothing with it: what an import is compared to. */
async function readOnly(path: string): Promise<void> {
  const file = await openTableFile(path);
  let rows = 0;
  for (const sheet of file.sheets) for await (const batch of sheet.batches()) rows += batch.length;
  await file.close();
  process.stdout.write(`${rows}\n`);
}

void readOnly(process.argv[2] ?? '');
