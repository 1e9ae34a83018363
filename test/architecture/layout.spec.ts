import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { mayImport, entryRooms } = require('../../.config/boundaries.cjs') as {
  mayImport: Record<string, string[]>;
  entryRooms: string[];
};

function sources(): { path: string; lines: number }[] {
  return readdirSync(join(root, 'src'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => ({
      path: name,
      lines: readFileSync(join(root, 'src', name), 'utf8').split('\n').length - 1,
    }));
}

describe('the layout of the sources', () => {
  it('has no room that the table of boundaries does not name', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.map(({ name }) => name).sort()).toEqual([...Object.keys(mayImport), ...entryRooms].sort());
  });

  it('keeps files small: median at most 60 lines, 95 % at most 200, none above 400', () => {
    const lines = sources()
      .map((file) => file.lines)
      .sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(60);
    expect(lines[Math.floor(lines.length * 0.95)]).toBeLessThanOrEqual(200);
    expect(sources().filter((file) => file.lines > 400)).toEqual([]);
  });

  it('has no drawer without a name', () => {
    const drawers = sources().filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|manager|misc)[./]/.test(path),
    );
    expect(drawers).toEqual([]);
  });

  it('keeps the top level that newcomers expect', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
    const folders = new Set(
      tracked.filter((name) => name.includes('/')).map((name) => name.split('/')[0] ?? ''),
    );
    expect([...folders].filter((name) => !name.startsWith('.')).sort()).toEqual([
      'data',
      'src',
      'templates',
      'test',
    ]);
  });
});

describe('the boundaries', () => {
  // In a copy: a file planted in `src` would be seen by whoever builds, checks or saves meanwhile.
  const copy = mkdtempSync(join(tmpdir(), 'spaser-boundaries-'));
  afterAll(() => rmSync(copy, { recursive: true }));

  it('report a planted import against the table, and one that soils a domain', () => {
    for (const kept of ['.config', 'tsconfig.json', 'src/shared/domain', 'src/contracts/domain'])
      cpSync(join(root, kept), join(copy, kept), { recursive: true });
    const plant = (path: string, content: string): void => writeFileSync(join(copy, path), content);
    plant('src/shared/domain/planted-violation.ts', "import '../../contracts/domain/register-terms';\n");
    plant('src/contracts/domain/planted-violation.ts', "import 'node:fs';\n");
    const report = cruise(copy, ['src/shared', 'src/contracts/domain']);
    expect(report).toContain('error layer-shared: src/shared/domain/planted-violation.ts');
    expect(report).toContain('error domain-is-pure: src/contracts/domain/planted-violation.ts');
  });
});

/** Runs the boundary tool; it must fail, and gives what it says. */
function cruise(cwd: string, folders: string[]): string {
  const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  try {
    execFileSync(process.execPath, [depcruise, '--config', '.config/dependency-cruiser.cjs', ...folders], {
      cwd,
      encoding: 'utf8',
    });
    return 'no violation was reported';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
