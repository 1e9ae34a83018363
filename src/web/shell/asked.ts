import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type SignedIn } from '../../auth';
import { personOf } from './access';
import { type Parameters } from './address';

/** What a page is asked with: by whom, and the parts and parameters of its address. */
export interface AskedPage {
  readonly person: SignedIn;
  /** The part of the address named `id`, else empty. */
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Parameters;
}

export function askedOf(request: Request, response: Response): AskedPage {
  const params = request.params as Record<string, string>;
  return {
    /** Only pages open to everybody are asked by nobody, and they do not ask who. */
    get person() {
      return personOf(response);
    },
    id: params['id'] ?? '',
    params,
    query: request.query as Parameters,
  };
}

/** The `AskedPage` of a request, for a handler that hands it to its page. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): AskedPage => {
  const http = context.switchToHttp();
  return askedOf(http.getRequest<Request>(), http.getResponse<Response>());
});
