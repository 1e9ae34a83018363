import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/package-root';

/** True when the person at the keyboard asked for the golden files to be written again. */
const isUpdating = process.env['GOLDEN_UPDATE'] === '1';

/** The text kept in test/golden under that name; written first when an update was asked for. */
export function golden(name: string, actual: string | (() => string)): string {
  const path = join(packageRoot, 'test/golden', name);
  if (isUpdating) writeFileSync(path, typeof actual === 'string' ? actual : actual());
  if (!existsSync(path))
    throw new Error(`No golden file ${name}: run the tests once with GOLDEN_UPDATE=1 and read it.`);
  return readFileSync(path, 'utf8');
}
