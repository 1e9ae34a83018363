import { endingOf } from '../platform/log/ending';

/** One French sentence on stderr, and the log's line of what was not expected; its stack only with --debug. */
export function sayFailure(error: unknown, command: string, debug: boolean): void {
  process.stderr.write(`${endingOf(error, { command })}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`);
}
