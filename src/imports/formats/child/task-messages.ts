import { type ErrorDetails, type RefusalKind } from '../../../shared/domain/domain-error';

/** What the parent sends once. */
export interface TaskOrder {
  readonly modulePath: string;
  readonly input: unknown;
}

/** What the child answers: progress as often as it likes, then one of the other three. */
export type TaskMessage =
  | { readonly kind: 'progress'; readonly progress: unknown }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly refusal: RefusalForm }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };

/** A `DomainError` in the form that crosses processes. */
export interface RefusalForm {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** A module that can run in a child exports `runTask`; input, progress and output cross by structured clone. */
export interface TaskModule<Input = unknown, Output = unknown, Progress = unknown> {
  runTask(input: Input, report: (progress: Progress) => void): Promise<Output>;
}
