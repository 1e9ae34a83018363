import { load } from 'cheerio';
import { type World } from './worlds';

/** Someone signed in, whose cookies are kept. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  async signIn({ account }: World): Promise<void> {
    const answer = await this.post('/connexion', { email: account.email, password: account.password });
    if (answer.status !== 303) throw new Error(`The sign-in answered ${answer.status}.`);
  }

  async get(path: string): Promise<{ status: number; text: string }> {
    const answer = await this.send(path);
    return { status: answer.status, text: await answer.text() };
  }

  /** Posts a form as its page shows it, with some fields typed otherwise. */
  async post(
    path: string,
    fields: Record<string, string>,
    page = path,
  ): Promise<{ status: number; text: string }> {
    const html = load((await this.get(page)).text);
    const form = html(`form[action="${path}"], form[method=post]:not([action])`).first();
    const shown = form.length > 0 ? form.serializeArray() : [];
    const body = new URLSearchParams(shown.map(({ name, value }): [string, string] => [name, value]));
    body.set('_csrf', html('input[name=_csrf]').first().attr('value') ?? '');
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await this.send(path, { method: 'POST', body });
    return { status: answer.status, text: await answer.text() };
  }

  private async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${this.address}${path}`, {
      ...init,
      // A connection of its own each time: one kept open may be closed by the server just as it is used again.
      headers: { cookie, connection: 'close' },
      redirect: 'manual',
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}
