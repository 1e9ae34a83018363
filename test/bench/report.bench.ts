import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import { measure, seconds } from './measure';
import { testSettings } from '../support/application';
import { type World, worlds } from './web/worlds';

const SPASER = scripts.spaser.split(' ').slice(1);
const SOURCES = ['-r', join(__dirname, '..', 'support', 'sources.cjs')];
const YEAR = 2024;
/** So grown, the register has some 5,000 contracts and 100,000 lines in that year. */
const YEAR_OF_REPORT = { contracts: 51, linesEach: 20 };
/** 100,000 contracts; the same register as `-- web`. */
const WHOLE = { contracts: 237, linesEach: 10 };
const BOUNDS = { timesSums: 3, cpuMsOf20Pages: 1_000, peakMb: 400 };

interface Told {
  readonly contracts: number;
  readonly lines: number;
  readonly sumsMs: number;
  readonly indicatorsMs: number;
  readonly figuresMs: number;
  readonly reportMs: number;
  readonly pages: number;
}

/** The figures of a full year beside the bare sums they need, its report beside its figures, and the list as a workbook. */
export async function reportBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
  try {
    await yearOfReport(folder);
    await wholeList(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function yearOfReport(folder: string): Promise<void> {
  const { large } = await worlds(YEAR_OF_REPORT);
  const env = settingsOf(large);
  const args = [...SOURCES, join(__dirname, 'report-register.ts'), String(YEAR)];
  const { stdout, peakMb } = await measure(folder, args, env);
  const told = JSON.parse(stdout) as Told;
  process.stdout.write(
    `${told.contracts} contracts and ${told.lines} lines in ${YEAR}, ${told.pages} pages, ${peakMb.toFixed(0)} MB at most\n`,
  );
  const ratio = told.indicatorsMs / told.sumsMs;
  judge('indicators / sums', ratio, BOUNDS.timesSums, `${ms(told.indicatorsMs)} beside ${ms(told.sumsMs)}`);
  const beyond = ((told.reportMs - told.figuresMs) / told.pages) * 20;
  const parts = `${ms(told.reportMs)} with its files, ${ms(told.figuresMs)} for the figures`;
  judge('20 pages beyond, ms', beyond, BOUNDS.cpuMsOf20Pages, parts);
}

async function wholeList(folder: string): Promise<void> {
  const { large } = await worlds(WHOLE);
  const env = settingsOf(large);
  const out = join(folder, 'marches.xlsx');
  const usage = await measure(folder, [...SPASER, 'export', 'contracts', '--out', out], env);
  judge(
    'workbook of all, MB',
    usage.peakMb,
    BOUNDS.peakMb,
    `${usage.stdout.trim().split(' ')[0]} contracts, ${seconds(usage.cpuMs)}`,
  );
  if (usage.status !== 0) throw new Error(`The export ended with ${usage.status}.`);
}

function settingsOf({ database }: World): Readonly<Record<string, string>> {
  return { DATABASE_URL: `sqlite:${database}`, SPASER_SECRET: testSettings().secret };
}

function judge(what: string, value: number, most: number, more: string): void {
  const kept = value <= most;
  process.stdout.write(
    `${what.padEnd(22)} ${value.toFixed(value < 100 ? 2 : 0).padStart(8)}  at most ${most}: ${kept ? 'kept' : 'BROKEN'} (${more})\n`,
  );
  if (!kept) process.exitCode = 1;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
