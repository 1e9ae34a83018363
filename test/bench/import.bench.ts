import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import { writeList } from './list-files';
import { importBesideSqlite } from './import-postgres';
import { judge, type Line, measure, seconds, type Usage } from './measure';

// The command as users run it: package.json bounds its heap.
const SPASER = scripts.spaser.split(' ').slice(1);
const SOURCES = ['-r', join(__dirname, '..', 'support', 'sources.cjs')];
const ROWS = 100_000;
const FEW = 10_000;
const TURNS = 3;
const BOUNDS = { ratio: 2, odsRatio: 2, flat: 1.2, peakMb: 400, registerMb: 150, waitedMs: 2_000 };

/** An import, the register that it leaves, and what another process waited meanwhile. */
interface Imported extends Usage {
  readonly created: number;
  readonly registerMb: number;
  readonly waitedMs: number;
}

/**
 * A list of 100 000 rows and 25 columns into the register, beside exceljs's streaming reader that only reads it, in
 * the same run; `npm run bench -- import 10000` takes fewer rows, `--postgres` sets PostgreSQL beside SQLite.
 */
export async function importBench(args: readonly string[] = []): Promise<void> {
  const rows = Number(args.find((each) => /^\d+$/.test(each)) ?? ROWS);
  if (args.includes('--postgres')) return importBesideSqlite(rows);
  const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
  try {
    const list = (name: string, count: number): string => {
      const path = join(folder, name);
      writeList(path, count);
      return path;
    };
    const xlsx = list('liste.xlsx', rows);
    const script = (name: string): readonly string[] => [...SOURCES, join(__dirname, name), xlsx];
    // Turn by turn, the least of each: what else the machine does falls on both.
    const turns = { exceljs: [] as Usage[], whole: [] as Imported[] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      turns.exceljs.push(await measure(folder, script('read-with-exceljs.ts')));
      turns.whole.push(await importOf(folder, xlsx));
    }
    const exceljs = least(turns.exceljs);
    const whole = least(turns.whole);
    const reading = await measure(folder, script('read-only.ts'));
    const csv = await importOf(folder, list('liste.csv', rows));
    const ods = await importOf(folder, list('liste.ods', rows));
    const few = await importOf(folder, list('courte.xlsx', FEW));
    const empty = await importOf(folder, list('vide.xlsx', 1));
    told('exceljs reads xlsx', exceljs);
    told('we read xlsx', reading);
    for (const [name, usage] of Object.entries({ xlsx: whole, csv, ods })) told(`import of ${name}`, usage);
    told(`import of ${FEW}`, few);
    told('import of one row', empty);
    const perRow = (usage: Usage, count: number): number => (usage.cpuMs - empty.cpuMs) / count;
    const lines: Line[] = [
      ['xlsx / exceljs', whole.cpuMs / exceljs.cpuMs, BOUNDS.ratio],
      ['csv / xlsx', csv.cpuMs / whole.cpuMs, 1],
      ['ods / xlsx', ods.cpuMs / whole.cpuMs, BOUNDS.odsRatio],
      ['time per row', perRow(whole, rows) / perRow(few, FEW), BOUNDS.flat],
      ['peak, MB', Math.max(...[...turns.whole, csv, ods].map(({ peakMb }) => peakMb)), BOUNDS.peakMb],
      ['register, MB', whole.registerMb, BOUNDS.registerMb],
      [
        'another waited, ms',
        Math.max(...[...turns.whole, csv, ods].map(({ waitedMs }) => waitedMs)),
        BOUNDS.waitedMs,
      ],
      ['rows not created', rows - whole.created, 0],
    ];
    for (const line of lines) judge(line);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importOf(folder: string, file: string): Promise<Imported> {
  const database = `${file}.sqlite`;
  const env = { DATABASE_URL: `sqlite:${database}` };
  rmSync(database, { force: true });
  await measure(folder, [...SPASER, 'migrate'], env);
  const beside = fork(join(__dirname, 'writer-beside.ts'), [database], { execArgv: SOURCES });
  const usage = await measure(
    folder,
    [...SPASER, 'import', file, '--buyer', '22990001400015', '--json'],
    env,
  );
  const waitedMs = await new Promise<number>((resolve) => {
    beside.once('message', (longest) => resolve(Number(longest)));
    beside.send('end');
  });
  const [report] = JSON.parse(usage.stdout) as { rows: { created: number } }[];
  return {
    ...usage,
    created: report?.rows.created ?? 0,
    registerMb: statSync(database).size / 1024 / 1024,
    waitedMs,
  };
}

function least<T extends Usage>(turns: readonly T[]): T {
  return turns.reduce((least, turn) => (turn.cpuMs < least.cpuMs ? turn : least));
}

function told(what: string, usage: Usage | Imported): void {
  const more =
    'waitedMs' in usage
      ? `  register ${usage.registerMb.toFixed(0)} MB  another waited ${usage.waitedMs.toFixed(0)} ms`
      : '';
  process.stdout.write(
    `${what.padEnd(18)} cpu ${seconds(usage.cpuMs).padStart(8)}  wall ${seconds(usage.wallMs).padStart(8)}  peak ${usage.peakMb.toFixed(0)} MB${more}\n`,
  );
}
