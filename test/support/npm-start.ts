import { greeting, serve } from '../../src/main';
import { readSettings } from '../../src/platform/config/read-settings';

/** What `npm start` does in a checkout of its own, from the sources: `node npm-start.ts FOLDER`. */
async function start(folder: string): Promise<void> {
  const server = await serve(readSettings(process.env, folder));
  process.once('SIGTERM', () => void server.close());
  process.stdout.write(await greeting(server));
}

void start(process.argv[2] ?? '');
