import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const cli = join(__dirname, '..', '..', 'src', 'cli');
/** What a command declares itself with: words alone. */
const LIGHT = [
  /^commander$/,
  /^\.\.?\/(define|exit|usage|interruption|commands)$/,
  /^\.\/\w+\.command$/,
  /\/domain\/[\w-]+$/,
];

describe('the start of the command line', () => {
  it('loads no action, no framework and no database to show its help', () => {
    const files = [
      'program.ts',
      'usage.ts',
      ...readdirSync(join(cli, 'commands')).map((name) => `commands/${name}`),
    ];
    expect(files.length).toBeGreaterThan(12);
    const heavy = files.flatMap((file) =>
      [
        ...readFileSync(join(cli, file), 'utf8').matchAll(
          /^import (?!\{ type [^,]+ \} from)[^;]* from '([^']+)'/gm,
        ),
      ]
        .map((match) => match[1] ?? '')
        .filter((path) => !LIGHT.some((pattern) => pattern.test(path)))
        .map((path) => `${file} → ${path}`),
    );
    expect(heavy).toEqual([]);
  });
});
