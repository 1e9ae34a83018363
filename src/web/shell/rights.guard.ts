import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Response } from 'express';
import { may } from '../../auth';
import { type Right } from '../../auth/domain/right';
import { RIGHT } from './access';
import { missingPage } from './shell.errors';
import { visitOf } from './visit';

/** A missing right looks like a missing page. */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const right = this.reflector.getAllAndOverride<Right | undefined>(RIGHT, targets);
    if (right === undefined) return true;
    const { person } = visitOf(context.switchToHttp().getResponse<Response>());
    if (person !== null && may(person, right)) return true;
    throw missingPage();
  }
}
