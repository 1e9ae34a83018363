import { spawnSync } from 'node:child_process';
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
export function measure(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Usage {
  const usageFile = join(folder, 'usage.json');
  const run = spawnSync(process.execPath, ['-r', join(__dirname, 'usage-on-exit.cjs'), ...args], {
    env: { ...process.env, ...env, USAGE_FILE: usageFile },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Pick<Usage, 'wallMs' | 'cpuMs' | 'peakMb'>;
  return { ...usage, status: run.status, stdout: run.stdout };
}

/** « 3,1 s », for a line of results. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
