import { createRequire } from 'node:module';
import { DomainError } from '../../../shared/domain/domain-error';
import { type TaskMessage, type TaskModule, type TaskOrder } from './task-messages';

// Runs in the forked process only: one order, one answer, then the end.
process.once('message', (order: TaskOrder) => void carryOut(order));
// A parent that died must not leave a parser running.
process.once('disconnect', () => process.exit(0));

async function carryOut({ modulePath, input }: TaskOrder): Promise<void> {
  const answer = await answerTo(modulePath, input);
  process.send?.(answer, () => process.disconnect());
}

async function answerTo(modulePath: string, input: unknown): Promise<TaskMessage> {
  try {
    const task = createRequire(__filename)(modulePath) as TaskModule;
    const output = await task.runTask(input, (progress) => process.send?.({ kind: 'progress', progress }));
    return { kind: 'done', output };
  } catch (error) {
    return describe(error);
  }
}

function describe(error: unknown): TaskMessage {
  if (error instanceof DomainError) {
    const { kind, code, message, details } = error;
    return { kind: 'refused', refusal: { kind, code, message, details } };
  }
  const failure = error instanceof Error ? error : new Error(String(error));
  return { kind: 'failed', message: failure.message, stack: failure.stack ?? '' };
}
