import { fork, type ChildProcess } from 'node:child_process';
import { basename, join } from 'node:path';
import { DomainError } from '../../../shared/domain/domain-error';
import { taskDied, taskOutOfMemory, taskTimedOut } from '../formats.errors';
import { type TaskMessage } from './task-messages';

export interface ChildOptions<Progress> {
  readonly timeoutMs: number;
  readonly maxOldSpaceMb: number;
  /** Named in the refusal when the child dies: the file that it reads. */
  readonly about: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the child; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

const STDERR_KEPT = 8_192;

/**
 * Runs `runTask` of a module in a process of its own, with a limit of memory and of time, so that a hostile
 * file ends a child and never the server. A `DomainError` thrown there is thrown here; a child that dies,
 * swells or lasts is a refusal in French. Input and output cross by structured clone.
 */
export function runInChild<Output, Progress = unknown>(
  modulePath: string,
  input: unknown,
  options: ChildOptions<Progress>,
): Promise<Output> {
  const child = start(modulePath, options.maxOldSpaceMb);
  return new Promise<Output>((resolve, reject) => {
    const watch = new ChildWatch<Output, Progress>(child, options, resolve, reject);
    child.on('message', (message: TaskMessage) => watch.receive(message));
    child.once('error', (error) => watch.fail(error));
    child.once('close', () => watch.closed());
    child.send({ modulePath, input }, (error) => {
      if (error) watch.fail(error);
    });
  });
}

/** Sources run through the transpiler of the tests; the built product runs as it is. */
function start(modulePath: string, maxOldSpaceMb: number): ChildProcess {
  const extension = __filename.endsWith('.ts') ? '.ts' : '.js';
  const transpile = modulePath.endsWith('.ts') || extension === '.ts' ? ['-r', '@swc-node/register'] : [];
  return fork(join(__dirname, `child-entry${extension}`), {
    execArgv: [...heap(maxOldSpaceMb), ...transpile],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** A heap that is large from the start is collected less often: a long import then takes a fifth less of processor. */
function heap(maxOldSpaceMb: number): string[] {
  const initial = Math.floor(maxOldSpaceMb / 2);
  return [
    `--max-old-space-size=${maxOldSpaceMb}`,
    `--initial-heap-size=${initial}`,
    '--max-semi-space-size=16',
  ];
}

class ChildWatch<Output, Progress> {
  private stderr = '';
  private settled = false;
  private readonly timer: NodeJS.Timeout;
  private readonly onAbort = (): void => this.fail(this.options.signal?.reason);

  constructor(
    private readonly child: ChildProcess,
    private readonly options: ChildOptions<Progress>,
    private readonly resolve: (output: Output) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.timer = setTimeout(
      () => this.fail(taskTimedOut(this.file, Math.ceil(options.timeoutMs / 1000))),
      options.timeoutMs,
    );
    options.signal?.addEventListener('abort', this.onAbort, { once: true });
    child.stderr?.on('data', (text: Buffer) => {
      this.stderr = (this.stderr + text.toString('utf8')).slice(-STDERR_KEPT);
    });
    if (options.signal?.aborted) this.onAbort();
  }

  receive(message: TaskMessage): void {
    switch (message.kind) {
      case 'progress':
        return this.options.onProgress?.(message.progress as Progress);
      case 'done':
        return this.settle(() => this.resolve(message.output as Output));
      case 'refused': {
        const { kind, code, message: sentence, details } = message.refusal;
        return this.fail(new DomainError(kind, code, sentence, details));
      }
      case 'failed':
        return this.fail(Object.assign(new Error(message.message), { stack: message.stack }));
    }
  }

  /** The child is gone; without an answer before, it died of something. */
  closed(): void {
    const swollen = /heap out of memory|Allocation failed|heap limit/.test(this.stderr);
    this.fail(Object.assign((swollen ? taskOutOfMemory : taskDied)(this.file), { cause: this.stderr }));
  }

  fail(reason: unknown): void {
    this.settle(() => {
      this.child.kill('SIGKILL');
      this.reject(reason instanceof Error ? reason : new Error(String(reason)));
    });
  }

  private get file(): string {
    return basename(this.options.about);
  }

  private settle(act: () => void): void {
    if (this.settled) return;
    this.settled = true;
    clearTimeout(this.timer);
    this.options.signal?.removeEventListener('abort', this.onAbort);
    act();
  }
}
