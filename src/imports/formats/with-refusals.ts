import { basename } from 'node:path';
import { DomainError } from '../../shared/domain/domain-error';
import { FormatFault, fileNotFound, fileNotReadable, unreadableWorkbook } from './formats.errors';

/**
 * Turns whatever reading a file throws into a refusal that names the file; a refusal passes as it is. What a
 * library said stays as the cause, for the log.
 */
export function asRefusal(path: string, error: unknown): DomainError {
  const file = basename(path);
  if (error instanceof DomainError) return error;
  if (error instanceof FormatFault) return error.refuse(file);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return fileNotFound(file);
  if (code === 'EISDIR' || code === 'EACCES' || code === 'EPERM') return fileNotReadable(file);
  const refusal = unreadableWorkbook(file, 'sa structure interne n’est pas celle d’un tableur');
  return Object.assign(refusal, { cause: error });
}

/** Awaits a step of reading; its failure names the file. */
export async function withRefusals<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw asRefusal(path, error);
  }
}

/** Passes items on; a failure while they are read names the file. A consumer's own error stays its own. */
export async function* iterateWithRefusals<T>(path: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (;;) {
      const next = await withRefusals(path, () => iterator.next());
      ended = next.done === true;
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    if (!ended) await iterator.return?.();
  }
}
