import { endingOf } from '../platform/log/ending';
import { type Session } from './session';

/** One French sentence on stderr, and the log's line of what was not expected; its stack only with --debug. */
export function sayFailure(thrown: unknown, session: Session | null, debug: boolean): void {
  const error = session === null ? thrown : session.failure(thrown);
  process.stderr.write(`${endingOf(error, { command: session?.command ?? '' })}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`);
}
