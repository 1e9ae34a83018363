import { connect } from 'node:net';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { load } from 'cheerio';
import { listening, PASSWORD } from './web';

/** What a hostile request was answered. */
export class HostileAnswer {
  constructor(
    readonly status: number,
    private readonly type: string,
    readonly html: string,
  ) {}

  /** What a person reads of a refusal: asked for, since a page takes longer to read than to write. */
  sentence(): string {
    if (this.type.includes('json')) return (JSON.parse(this.html) as { detail?: string }).detail ?? '';
    if (!this.type.includes('html')) return this.html;
    const page = load(this.html, { xml: { xmlMode: false, decodeEntities: true } });
    const issues = page('.form-errors li, .field-issue, .notice, .error p, main p').text();
    return issues.replaceAll(/\s+/g, ' ').trim();
  }
}

/** Sends what no browser sends, in the name of one person or of nobody. */
export class HostileClient {
  private cookies = new Map<string, string>();

  private constructor(readonly base: string) {}

  static async of(application: NestExpressApplication): Promise<HostileClient> {
    return new HostileClient(
      application.getHttpServer().listening ? await addressOf(application) : await listening(application),
    );
  }

  async signIn(email: string): Promise<void> {
    const { html } = await this.send('GET', '/connexion');
    const body = new URLSearchParams({ _csrf: tokenOf(html), email, password: PASSWORD, suite: '/' });
    await this.post('/connexion', body.toString());
  }

  post(path: string, body: string, type = 'application/x-www-form-urlencoded'): Promise<HostileAnswer> {
    return this.send('POST', path, { body, headers: { 'content-type': type } });
  }

  async send(method: string, path: string, init: RequestInit = {}): Promise<HostileAnswer> {
    const headers = { ...(init.headers as object), cookie: this.cookieHeader() };
    const response = await fetch(this.base + path, { ...init, method, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const type = response.headers.get('content-type') ?? '';
    const html = /html|json|plain/.test(type) ? await response.text() : (await response.arrayBuffer(), '');
    return new HostileAnswer(response.status, type, html);
  }

  /** Announces a body, sends a part of it, and hangs up. */
  async cut(path: string, headers: Readonly<Record<string, string>>, part: string): Promise<void> {
    const { hostname, port } = new URL(this.base);
    const socket = connect(Number(port), hostname);
    const lines = Object.entries({ Host: hostname, Cookie: this.cookieHeader(), ...headers });
    const head = [`POST ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\r\n');
    await new Promise<void>((resolve) => socket.write(`${head}\r\n\r\n${part}`, () => resolve()));
    await new Promise((resolve) => setTimeout(resolve, 30));
    socket.destroy();
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

async function addressOf(application: NestExpressApplication): Promise<string> {
  return (await application.getUrl()).replace('[::1]', 'localhost');
}

export function tokenOf(html: string): string {
  const page = load(html);
  const hidden = page('input[name=_csrf]').first().attr('value');
  return hidden ?? /_csrf=([\w-]+)/.exec(html)?.[1] ?? '';
}
