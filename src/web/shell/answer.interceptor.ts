import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { Answers } from './answers.service';

/** The one place where what a handler returns becomes an answer. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly answers: Answers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(mergeMap((answer: unknown) => this.answers.body(response, answer)));
  }
}
