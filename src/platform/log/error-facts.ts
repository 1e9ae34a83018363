import { types } from 'node:util';

const LONGEST_MESSAGE = 300;
const MOST_CAUSES = 4;

/** What a log keeps of an error: never a value that a person typed, nor one of the register. */
export interface ErrorFacts {
  readonly name: string;
  /** Of the driver or of the system: SQLITE_FULL, 23505, ENOSPC. */
  readonly code?: string;
  readonly message: string;
  /** The places of the code, without the text that stands above them. */
  readonly stack: readonly string[];
  readonly cause?: ErrorFacts;
}

/**
 * Reads an error for the log. Drivers and parsers quote what they choke on (« invalid input syntax for type date:
 * "…" ») and an ORM's error carries its parameters: what stands between quotes, addresses and numbers are masked.
 */
export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(types.isNativeError(error) || error instanceof Error))
    return { name: typeof error, message: '', stack: [] };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' && /^\w{1,60}$/.test(code) && { code }),
    message: masked(error.message),
    stack: placesOf(error),
    ...(error.cause !== undefined && depth < MOST_CAUSES && { cause: errorFacts(error.cause, depth + 1) }),
  };
}

/** From the first quote to the last: a quoted value may hold quotes itself. */
function masked(message: string): string {
  return message
    .replaceAll(/["'`«“].*["'`»”]/gsu, '…')
    .replaceAll(/\S+@\S+/gu, '…')
    .replaceAll(/\d{3,}/gu, '…')
    .slice(0, LONGEST_MESSAGE);
}

function placesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim());
}
