import { type Request, type Response } from 'express';
import { type SignedIn } from '../../auth';
import { type Flash } from './flash';

/** What the shell knows of a request: who makes it, the token of its forms, the message to show once. */
export interface Visit {
  readonly person: SignedIn | null;
  readonly csrfToken: string;
  readonly flash: Flash | null;
}

/** Without a visit: what a page shows when something failed before one was attached. */
const NOBODY: Visit = { person: null, csrfToken: '', flash: null };

export function visitOf(response: Response): Visit {
  return (response.locals['visit'] as Visit | undefined) ?? NOBODY;
}

export function attachVisit(response: Response, visit: Visit): void {
  response.locals['visit'] = visit;
}

export function isSignedIn({ res }: Request): boolean {
  return res !== undefined && visitOf(res).person !== null;
}
