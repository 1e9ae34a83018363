import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const planted = join(root, 'src', 'shared', 'domain', 'planted-violation.ts');
  const alsoPlanted = join(root, 'src', 'contracts', 'domain', 'planted-violation.ts');
  afterEach(() => {
    rmSync(planted, { force: true });
    rmSync(alsoPlanted, { force: true });
  });

  it('report a planted import against the table, and one that soils a domain', () => {
    mkdirSync(join(root, 'src', 'shared', 'domain'), { recursive: true });
    writeFileSync(planted, "import '../../contracts/domain/register-terms';\nexport const planted = 1;\n");
    writeFileSync(
      alsoPlanted,
      "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
    );
    const report = cruise(['src/shared', 'src/contracts/domain']);
    expect(report).toContain('error layer-shared: src/shared/domain/planted-violation.ts');
    expect(report).toContain('error domain-is-pure: src/contracts/domain/planted-violation.ts');
  });
});

/** Runs the boundary tool; it must fail, and gives what it says. */
function cruise(folders: string[]): string {
  const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  try {
    execFileSync(process.execPath, [depcruise, '--config', '.config/dependency-cruiser.cjs', ...folders], {
      cwd: root,
      encoding: 'utf8',
    });
    return 'no violation was reported';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
