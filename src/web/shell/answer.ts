import { type Readable } from 'node:stream';
import { type Flash } from './flash';
import { type PageModel } from './pages.service';

type Headers = Readonly<Record<string, string>>;

/** A template and what it shows. */
export class Page {
  constructor(
    readonly template: string,
    readonly model: PageModel,
    readonly status: number,
    readonly headers: Headers,
  ) {}
}

/** Another address, with the message that the page there shows once. */
export class Redirect {
  constructor(
    readonly location: string,
    readonly flash: Flash | null,
  ) {}
}

/** A file to keep, under the name that the person sees. */
export class FileAnswer {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly content: Buffer | string | Readable,
  ) {}
}

/** Data for a program. */
export class Json {
  constructor(
    readonly data: object,
    readonly status: number,
  ) {}
}

/** What a handler returns; `AnswerInterceptor` writes it. */
export type Answer = Page | Redirect | FileAnswer | Json;

/** The page `templates/pages/<template>.liquid`. */
export function page(
  template: string,
  model: PageModel,
  { status = 200, headers = {} }: { status?: number; headers?: Headers } = {},
): Page {
  return new Page(`pages/${template}`, model, status, headers);
}

/** 303 to an address; a bare text is good news. */
export function redirect(location: string, flash: Flash | string | null = null): Redirect {
  return new Redirect(location, typeof flash === 'string' ? { tone: 'good', text: flash } : flash);
}

export function file(name: string, type: string, content: Buffer | string | Readable): FileAnswer {
  return new FileAnswer(name, type, content);
}

export function json(data: object, status = 200): Json {
  return new Json(data, status);
}
