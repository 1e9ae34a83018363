import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts } from '../../package.json';
import { changedRowOf } from './large-list';
import { writeList } from './list-files';
import { judge, measure, seconds } from './measure';
import { BenchServer } from './postgres-server';

const SPASER = scripts.spaser.split(' ').slice(1);
const TURNS = 2;
const RATIO = 1.3;

/** Processor time of the command, and of the server where there is one, in ms. */
interface Cost {
  readonly command: number;
  readonly server: number;
}

const KINDS = ['creating', 'updating'] as const;
type Kind = (typeof KINDS)[number];

/**
 * A list brought in, then the same contracts with other values, into PostgreSQL beside SQLite in the same run, the
 * server's processor time included.
 */
export async function importBesideSqlite(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
  const server = await BenchServer.start();
  try {
    const lists = { creating: join(folder, 'liste.xlsx'), updating: join(folder, 'changee.xlsx') };
    writeList(lists.creating, rows);
    writeList(lists.updating, rows, changedRowOf);
    const least: Partial<Record<string, number>> = {};
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const side of ['SQLite', 'PostgreSQL']) {
        const url = side === 'SQLite' ? `sqlite:${join(folder, `${turn}.sqlite`)}` : await server.database();
        const importing = { folder, url, rows, cpuMs: () => (side === 'SQLite' ? 0 : server.cpuMs()) };
        await measure(folder, [...SPASER, 'migrate'], { DATABASE_URL: url });
        for (const kind of KINDS) {
          const cost = await costOf({ ...importing, file: lists[kind], kind });
          told(`${kind} on ${side}`, cost);
          const key = `${kind} ${side}`;
          least[key] = Math.min(least[key] ?? Infinity, cost.command + cost.server);
        }
      }
    for (const kind of KINDS)
      judge([
        `${kind} / SQLite`,
        (least[`${kind} PostgreSQL`] ?? NaN) / (least[`${kind} SQLite`] ?? NaN),
        RATIO,
      ]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Importing {
  readonly folder: string;
  readonly url: string;
  readonly file: string;
  readonly kind: Kind;
  readonly rows: number;
  /** What the server has taken so far. */
  readonly cpuMs: () => number;
}

async function costOf({ folder, url, file, kind, rows, cpuMs }: Importing): Promise<Cost> {
  const before = cpuMs();
  const command = [...SPASER, 'import', file, '--buyer', '22990001400015', '--json'];
  const usage = await measure(folder, command, { DATABASE_URL: url });
  const [report] = JSON.parse(usage.stdout) as { rows: { created: number; updated: number } }[];
  const done = report?.rows[kind === 'creating' ? 'created' : 'updated'];
  if (done !== rows) throw new Error(`${kind}: ${done ?? 0} rows of ${rows}`);
  return { command: usage.cpuMs, server: cpuMs() - before };
}

function told(what: string, { command, server }: Cost): void {
  process.stdout.write(
    `${what.padEnd(24)} command ${seconds(command).padStart(8)}  server ${seconds(server).padStart(8)}\n`,
  );
}
