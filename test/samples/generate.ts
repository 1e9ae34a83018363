import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/package-root';
import { sampleFiles } from './sample-files';

/** Writes the demonstration files again: `npm run samples`. */
async function main(): Promise<void> {
  const folder = join(packageRoot, 'data', 'samples');
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await sampleFiles()) {
    writeFileSync(join(folder, name), bytes);
    process.stdout.write(`data/samples/${name}: ${bytes.length} bytes\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
