import { type NextFunction, type Request, type Response } from 'express';
import { type IdMaker } from '../../platform/ids';

/** Names each request, in its answer and in the log: the lines of one request are found together. */
export function requestIds(ids: IdMaker) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.locals['requestId'] = ids.next();
    response.set('X-Request-Id', requestIdOf(response));
    next();
  };
}

export function requestIdOf(response: Response): string {
  return String(response.locals['requestId'] ?? '');
}
