import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Who looks into a perimeter: its own functions, the query, and what lists or names whole buyers. */
const LOOK_INSIDE = [
  'src/contracts/buyers.repository.ts',
  'src/imports/column-mappings.repository.ts',
  'src/platform/database/within.ts',
  'src/shared/domain/perimeter.ts',
];

function lookInside(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => `src/${String(name)}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .filter((name) => /\b[pP]erimeter\.(?:buyerIds|limits)\b/.test(readFileSync(join(root, name), 'utf8')))
    .sort();
}

describe('a perimeter', () => {
  it('is asked by its functions: a list of buyers read elsewhere would forget their limits', () => {
    expect(lookInside()).toEqual(LOOK_INSIDE);
  });
});
