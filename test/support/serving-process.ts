import { serve } from '../../src/main';
import { readSettings } from '../../src/platform/config/read-settings';

/** The site in a process of its own, which says where it listens: `node serving-process.ts FOLDER`. */
async function serveFrom(folder: string): Promise<void> {
  const { port } = await serve(readSettings(process.env, folder), { port: 0 });
  process.send?.(port);
}

void serveFrom(process.argv[2] ?? '');
