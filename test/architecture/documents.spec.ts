import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'data/README.md', ...readmesOf('src')];

function readmesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('README.md'))
    .map((name) => join(folder, name));
}

describe('the documents', () => {
  it('have links that lead somewhere', () => {
    const broken = documents.flatMap((document) =>
      [...readFileSync(join(root, document), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(root, dirname(document), target)))
        .map((target) => `${document} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name paths of the sources that exist', () => {
    const broken = documents.flatMap((document) =>
      [
        ...readFileSync(join(root, document), 'utf8').matchAll(
          /`((?:src|test|data|templates|\.config)\/[\w./-]+)`/g,
        ),
      ]
        .map((match) => match[1] ?? '')
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${document} → ${path}`),
    );
    expect(broken).toEqual([]);
  });

  it('show in the README every room of the sources', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.map(({ name }) => name).filter((name) => !readme.includes(`${name}/`))).toEqual([]);
  });

  it('show in the README every setting that is read', () => {
    const settings = readFileSync(join(root, 'src/platform/config/read-settings.ts'), 'utf8');
    const names = [...settings.matchAll(/'([A-Z][A-Z_]{3,})'/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('show in the README every command', () => {
    const folder = join(root, 'src/cli/commands');
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const commands = sources.flatMap((text) =>
      [...text.matchAll(/program\s*\.command\('([a-z-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((name) => !new RegExp(`\`[^\`]*\\b${name}\\b`).test(readme))).toEqual([]);
  });

  it('give in CONTRIBUTING the reason of every dependency', () => {
    const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const unexplained = Object.keys(dependencies).filter(
      (name) => !contributing.includes(name.startsWith('@nestjs/') ? '@nestjs/*' : name),
    );
    expect(unexplained).toEqual([]);
  });
});
