import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import { measure, seconds, type Usage } from './measure';
import { writeLargeList } from './large-list';

// The command as users run it: package.json bounds its heap.
const SPASER = scripts.spaser.split(' ').slice(1);
const ROWS = 100_000;
const BOUNDS = { wallMs: 120_000, peakMb: 400 };

/** 100 000 rows of csv into the register, beside merely reading the same file, in the same run. */
export async function importBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
  try {
    const file = join(folder, 'liste.csv');
    writeLargeList(file, ROWS);
    const reading = measure(folder, ['-r', '@swc-node/register', join(__dirname, 'read-only.ts'), file]);
    const database = `sqlite:${join(folder, 'bench.sqlite')}`;
    const importing = measure(folder, [...SPASER, 'import', file, '--buyer', '22990001400015', '--json'], {
      DATABASE_URL: database,
    });
    const [report] = JSON.parse(importing.stdout) as { rows: Record<string, number> }[];
    line('reading the file', reading);
    line('importing it', importing);
    process.stdout.write(
      `ratio ${(importing.wallMs / reading.wallMs).toFixed(1)} ; rows ${JSON.stringify(report?.rows)}\n`,
    );
    const kept =
      importing.wallMs <= BOUNDS.wallMs &&
      importing.peakMb <= BOUNDS.peakMb &&
      report?.rows['created'] === ROWS;
    process.stdout.write(`bounds (2 min, 400 MB, ${ROWS} created): ${kept ? 'kept' : 'BROKEN'}\n`);
    if (!kept) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(what: string, usage: Usage): void {
  process.stdout.write(
    `${what.padEnd(18)} ${seconds(usage.wallMs).padStart(8)}  cpu ${seconds(usage.cpuMs).padStart(8)}  peak ${usage.peakMb.toFixed(0)} MB\n`,
  );
}
