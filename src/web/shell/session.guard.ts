import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Request, type Response } from 'express';
import { PUBLIC } from './access';
import { Redirection } from './redirection';
import { visitOf } from './visit';

/** Everything asks for a session, unless it is said public. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
    const http = context.switchToHttp();
    if (visitOf(http.getResponse<Response>()).person !== null) return true;
    const request = http.getRequest<Request>();
    if (request.path.startsWith('/api/')) throw new UnauthorizedException();
    const isReadable = request.method === 'GET' && request.originalUrl !== '/';
    throw new Redirection(
      isReadable ? `/connexion?suite=${encodeURIComponent(request.originalUrl)}` : '/connexion',
    );
  }
}
