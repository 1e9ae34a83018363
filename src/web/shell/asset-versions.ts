import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/package-root';

export const ASSETS_FOLDER = join(packageRoot, 'templates', 'assets');

/** File name → address with the fingerprint of its content, so that a browser may keep it for a year. */
export function assetAddresses(folder: string = ASSETS_FOLDER): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map(({ name }) => {
      const fingerprint = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return [name, `/assets/${name}?v=${fingerprint.slice(0, 10)}`];
    }),
  );
}
