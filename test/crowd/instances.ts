import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../support/free-port';
import { testSettings, TODAY } from '../support/application';

const root = join(__dirname, '..', '..');

/** One instance of the site in a process and a folder of its own, on the same port each time it is started. */
export class Instance {
  private child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly url: string,
  ) {}

  static async on(url: string, folder: string): Promise<Instance> {
    const instance = new Instance(await freePort(), folder, url);
    await instance.start();
    return instance;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const sources = ['-r', './test/support/sources.cjs', 'test/support/npm-start.ts', this.folder];
    this.child = spawn(process.execPath, sources, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DATABASE_URL: this.url,
        PORT: String(this.port),
        SPASER_SECRET: testSettings().secret,
        SPASER_TODAY: TODAY,
        LOG_LEVEL: 'error',
      },
    });
    this.child.stderr?.on('data', (piece) => this.logged.push(String(piece)));
    await Promise.race([once(this.child.stdout ?? this.child, 'data'), once(this.child, 'exit')]);
    if (this.child.exitCode !== null) throw new Error(`An instance did not start: ${this.logged.join('')}`);
  }

  /** What it wrote on stderr: incidents, each a line. */
  readonly logged: string[] = [];

  /** How it ended by itself, with its last words; null while it stands. */
  get ending(): string | null {
    const status = this.child?.exitCode ?? null;
    return status === null
      ? null
      : `${this.address} ended by itself (${status}): ${this.logged.at(-1) ?? ''}`;
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
