import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { scripts } from '../../../package.json';
import { testSettings } from '../../support/application';
import { measure } from '../measure';
import { type BenchServer } from '../postgres-server';
import { type World } from './worlds';

const SPASER = scripts.spaser.split(' ').slice(1);

/** The register in a database of its own on the server, brought there as people do it, by a dump. */
export async function onServer(world: World, server: BenchServer): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
  try {
    const dump = join(folder, 'register.jsonl.gz');
    const url = await server.database();
    const { secret: SPASER_SECRET } = testSettings();
    await measure(folder, [...SPASER, 'backup', dump], {
      DATABASE_URL: `sqlite:${world.database}`,
      SPASER_SECRET,
    });
    const restored = await measure(folder, [...SPASER, 'restore', dump], {
      DATABASE_URL: url,
      SPASER_SECRET,
    });
    if (restored.status !== 0) throw new Error(`The dump was not restored: ${restored.status}`);
    await server.analyse(url);
    return { ...world, url };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
