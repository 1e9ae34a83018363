import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { type Right } from '../../auth/domain/right';
import { Redirection } from './redirection';
import { visitOf } from './visit';

export const PUBLIC = 'web:public';
export const RIGHT = 'web:right';

/** A page or a controller open to everybody. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** The right that a page or a controller asks for; without it the page reads as missing. */
export const Requires = (right: Right): MethodDecorator & ClassDecorator => SetMetadata(RIGHT, right);

/** The person behind the request: `{ user, perimeter, act, sessionId }`. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext) =>
  personOf(context.switchToHttp().getResponse<Response>()),
);

/** Who asks; nobody is sent to sign in. */
export function personOf(response: Response): SignedIn {
  const { person } = visitOf(response);
  if (person === null) throw new Redirection('/connexion');
  return person;
}
