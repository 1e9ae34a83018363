import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { type Response } from 'express';
import { IdMaker } from '../../platform/ids';
import { logIncident } from '../../platform/log/incident';
import { FileAnswer, Json, Page, Redirect } from './answer';
import { Pages } from './pages.service';
import { requestIdOf } from './request-id';
import { Visits } from './visits.service';

/** Writes what handlers and filters answer with. */
@Injectable()
export class Answers {
  constructor(
    private readonly pages: Pages,
    private readonly visits: Visits,
    private readonly ids: IdMaker,
  ) {}

  /** Sets status and headers; gives the body that Nest sends. */
  async body(response: Response, answer: unknown): Promise<unknown> {
    if (answer instanceof Page) return this.page(response, answer);
    if (answer instanceof Redirect) {
      if (answer.flash !== null) this.visits.flash(response, answer.flash);
      response.status(303).location(answer.location);
      return undefined;
    }
    if (answer instanceof Json) {
      response.status(answer.status);
      return answer.data;
    }
    return answer instanceof FileAnswer ? this.file(response, answer) : answer;
  }

  /** Answers with a page, outside of a handler. */
  async send(response: Response, page: Page): Promise<void> {
    response.send(await this.page(response, page));
  }

  private async page(response: Response, { template, model, status, headers }: Page): Promise<string> {
    const html = await this.pages.html(response, template, model);
    response.status(status).set('Cache-Control', 'no-store').set(headers).type('html');
    return html;
  }

  private async file(response: Response, { name, type, content }: FileAnswer): Promise<StreamableFile> {
    const stream = content instanceof Readable ? await started(content) : null;
    response.status(200).attachment(name).type(type).set('Cache-Control', 'no-store');
    const bytes = typeof content === 'string' ? Buffer.from(content) : (content as Buffer);
    const sent = stream === null ? new StreamableFile(bytes) : new StreamableFile(stream);
    return sent.setErrorHandler((error) => {
      // Cut, so that nobody takes what came so far for the whole file.
      logIncident(error, { requestId: requestIdOf(response), status: 200 }, this.ids);
      response.destroy();
    });
  }
}

/** The same stream once its first part is there: what fails before it is still a page that says so. */
async function started(stream: Readable): Promise<Readable> {
  const parts = stream[Symbol.asyncIterator]();
  let part = await parts.next();
  return Readable.from(
    (async function* () {
      for (; part.done !== true; part = await parts.next()) yield part.value as unknown;
    })(),
  );
}
