import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { isSameToken } from './csrf-token';
import { staleForm } from './shell.errors';
import { visitOf } from './visit';

const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Every act carries the token of its session: in the field `_csrf`, in the address for a form with a file
 * (its body is read later), or in the header `X-CSRF-Token`.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (HARMLESS.includes(request.method)) return true;
    const { csrfToken } = visitOf(http.getResponse<Response>());
    const body = request.body as Record<string, unknown> | undefined;
    const given = [body?.['_csrf'], request.query['_csrf'], request.get('x-csrf-token')];
    if (given.some((token) => isSameToken(token, csrfToken))) return true;
    throw staleForm();
  }
}
