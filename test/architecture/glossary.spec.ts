import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const [, ...lines] = readFileSync(join(root, 'data', 'glossary.csv'), 'utf8')
  .trim()
  .split('\n');
const rows = lines.map((line) => line.split(';'));

function exportedNames(ending: string): Set<string> {
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending) && !name.endsWith('.spec.ts'));
  const texts = files.map((name) => readFileSync(join(root, 'src', name), 'utf8'));
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^export (?:abstract )?(?:class|interface|type) (\w+)/gm)].map(
        (match) => match[1] ?? '',
      ),
    ),
  );
}

describe('the glossary', () => {
  it('has five columns in every row, a French term and a definition', () => {
    for (const row of rows) {
      expect(row).toHaveLength(5);
      expect(row[1]?.trim()).not.toBe('');
      expect(row[2]?.trim()).not.toBe('');
    }
  });

  it('names every record of the register', () => {
    const entities = [...exportedNames('.entity.ts')].filter((name) =>
      rows.every(([identifier]) => identifier !== name),
    );
    const records = entities.filter((name) =>
      readdirSync(join(root, 'src'), { recursive: true })
        .map(String)
        .some(
          (file) =>
            file.endsWith('.entity.ts') &&
            readFileSync(join(root, 'src', file), 'utf8').includes(`export class ${name} `),
        ),
    );
    expect(records).toEqual([]);
  });

  it('names nothing that the code does not have', () => {
    const known = exportedNames('.ts');
    expect(
      rows.map(([identifier = '']) => identifier).filter((identifier) => !known.has(identifier)),
    ).toEqual([]);
  });
});
