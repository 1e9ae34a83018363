/** Thrown by a guard that sends the visitor elsewhere; the error filter answers with it. */
export class Redirection extends Error {
  constructor(readonly location: string) {
    super(`Redirection to ${location}`);
  }
}
