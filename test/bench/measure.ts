import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a whole process took. */
export interface Usage {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly status: number | null;
  readonly stdout: string;
}

/** Runs a Node script to its end and gives its time, its processor time and its peak memory. */
export async function measure(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  stdout: 'kept' | 'dropped' = 'kept',
): Promise<Usage> {
  const usageFile = join(folder, 'usage.json');
  const child = spawn(process.execPath, ['-r', join(__dirname, 'usage-on-exit.cjs'), ...args], {
    env: { ...process.env, ...env, USAGE_FILE: usageFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => {
    if (stdout === 'kept') pieces.push(piece);
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Pick<Usage, 'wallMs' | 'cpuMs' | 'peakMb'>;
  return { ...usage, status, stdout: Buffer.concat(pieces).toString('utf8') };
}

/** « 3,1 s », for a line of results. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Processor time that a work takes, in ms. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export type Line = readonly [what: string, value: number, bound: number];

/** Prints a result beside its bound; a broken one ends the run with 1. */
export function judge([what, value, bound]: Line): void {
  const kept = value <= bound;
  process.stdout.write(
    `${what.padEnd(18)} ${value.toFixed(2).padStart(8)}  at most ${bound}: ${kept ? 'kept' : 'BROKEN'}\n`,
  );
  if (!kept) process.exitCode = 1;
}
