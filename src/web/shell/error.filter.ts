import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { databaseAway } from '../../platform/database/postgres-failure';
import { IdMaker } from '../../platform/ids';
import { logIncident } from '../../platform/log/incident';
import { page } from './answer';
import { Answers } from './answers.service';
import { Redirection } from './redirection';
import { defect, type Refusal, refusalOf, retryAfter } from './refusal';
import { requestIdOf } from './request-id';

/** Turns every error into a page, or into a problem (RFC 9457) on the API. A defect is logged once. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly answers: Answers,
    private readonly ids: IdMaker,
  ) {}

  async catch(caught: unknown, host: ArgumentsHost): Promise<void> {
    const error = databaseAway(caught) ?? caught;
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      this.incident(error, request, response, response.statusCode);
      response.destroy();
    } else if (error instanceof Redirection) {
      response.redirect(303, error.location);
    } else {
      const refusal = refusalOf(error) ?? defect(this.incident(error, request, response, 500));
      const later = retryAfter(error);
      if (later !== null) response.set('Retry-After', later);
      if (/^\/(api|health)(\/|$)/.test(request.path)) sendProblem(response, refusal);
      else await this.sendPage(request, response, refusal);
    }
  }

  private async sendPage(request: Request, response: Response, refusal: Refusal): Promise<void> {
    const { title, message, status, incident } = refusal;
    try {
      await this.answers.send(response, page('error', { title, message, status, incident }, { status }));
    } catch (error) {
      // The shell itself failed: the sentence alone still reaches the person.
      if (databaseAway(error) === null) this.incident(error, request, response, status);
      response.status(status).type('text/plain').send(message);
    }
  }

  private incident(error: unknown, request: Request, response: Response, status: number): string {
    const route = (request.route as { path?: unknown } | undefined)?.path;
    const place = {
      requestId: requestIdOf(response),
      method: request.method,
      route: typeof route === 'string' ? route : '',
      status,
    };
    return logIncident(error, place, this.ids);
  }
}

function sendProblem(response: Response, refusal: Refusal): void {
  const { status, title, message, code, incident } = refusal;
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title,
        status,
        detail: message,
        code,
        ...(incident && { incident }),
      }),
    );
}
