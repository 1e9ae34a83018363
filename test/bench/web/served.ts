import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/platform/package-root';
import { testSettings, TODAY } from '../../support/application';
import { freePort } from '../../support/free-port';
import { type World } from './worlds';

export interface ServerUsage {
  readonly cpuMs: number;
  readonly rssMb: number;
  readonly peakMb: number;
}

/** The built site in a process of its own over one register. */
export class Served {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
  ) {}

  /** `env` comes after what the site is given, `preload` is loaded into it first. */
  static async over(
    world: World,
    env: NodeJS.ProcessEnv = {},
    preload: readonly string[] = [],
  ): Promise<Served> {
    const port = await freePort();
    const child = fork(join(packageRoot, 'dist', 'main.js'), {
      execArgv: [...startFlags(), '-r', join(__dirname, 'usage-on-ask.cjs'), ...preload],
      silent: true,
      env: {
        ...process.env,
        DATABASE_URL: world.url ?? `sqlite:${world.database}`,
        PORT: String(port),
        SPASER_SECRET: testSettings().secret,
        SPASER_TODAY: TODAY,
        ...env,
      },
    });
    child.stderr?.pipe(process.stderr);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error('The server did not start: is it built (npm run build)?');
    return new Served(child, `http://127.0.0.1:${port}`);
  }

  async usage(): Promise<ServerUsage> {
    this.process.send('usage');
    const [usage] = (await once(this.process, 'message')) as [ServerUsage];
    return usage;
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }
}

/** Those that `npm start` gives to Node: what is measured is what runs. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
