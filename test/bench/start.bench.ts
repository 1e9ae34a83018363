import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import { measure } from './measure';

const SPASER = scripts.spaser.split(' ').slice(1);
const ASKED = [['--help'], ['import', '--help'], ['report', '--help'], ['serve', '--help'], ['rien']];
const TURNS = 5;
const MOST_MS = 600;

/** The processor time of the help, beside Node that does nothing, in turns; the middle one of five counts. */
export async function startBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
  const bare: number[] = [];
  const helps = ASKED.map((args) => ({ args, taken: [] as number[] }));
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      bare.push((await measure(folder, ['-e', '0'])).cpuMs);
      for (const { args, taken } of helps) taken.push((await measure(folder, [...SPASER, ...args])).cpuMs);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const { args, taken } of helps) {
    const ms = middle(taken);
    const ratio = (ms / middle(bare)).toFixed(1);
    const kept = ms <= MOST_MS;
    process.stdout.write(
      `${ratio.padStart(5)} × node -e 0   spaser ${args.join(' ').padEnd(14)} ${ms.toFixed(0).padStart(5)} ms  at most ${MOST_MS}: ${kept ? 'kept' : 'BROKEN'}\n`,
    );
    if (!kept) process.exitCode = 1;
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
