import { type CheerioAPI, load } from 'cheerio';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** What a visitor was told; status 0: nobody answered, and what was sent may have been done. */
export interface Told {
  readonly status: number;
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string;
  readonly retryAfter: string | null;
  /** A page that asks for itself again: what it is about has not ended. */
  readonly isUnderWay: boolean;
}

/** Sent to nobody, or to a page that could not be shown first: nothing can have come of it. */
export type Sent = Told & { readonly isSent: boolean };

/** Someone signed in, whose cookies are kept; each request goes to the next address, as a proxy sends it. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly addresses: readonly string[];
  private turn = 0;

  constructor(...addresses: readonly string[]) {
    this.addresses = addresses;
  }

  async signIn({ account }: { readonly account: Account }): Promise<void> {
    const { status } = await this.post('/connexion', { email: account.email, password: account.password });
    if (status !== 303) throw new Error(`The sign-in answered ${status}.`);
  }

  get(path: string): Promise<Told> {
    return this.send(path);
  }

  /** Posts a form as its page shows it, with some fields typed otherwise. */
  async post(path: string, fields: Record<string, string>, page = path): Promise<Sent> {
    const shown = await this.get(page);
    if (shown.status !== 200) return { ...shown, isSent: false };
    const html = load(shown.text);
    const form = html(`form[action="${path}"], form[method=post]:not([action])`).first();
    const typed = form.length > 0 ? form.serializeArray() : [];
    const body = new URLSearchParams(typed.map(({ name, value }): [string, string] => [name, value]));
    body.set('_csrf', tokenIn(html));
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return { ...(await this.send(path, { method: 'POST', body })), isSent: true };
  }

  /** Sends a list as its form does: the token is in the address. */
  async upload(path: string, content: string, fields: Record<string, string>): Promise<Sent> {
    const shown = await this.get(path);
    if (shown.status !== 200) return { ...shown, isSent: false };
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', new Blob([content]), 'liste.csv');
    const action = load(shown.text)('form[enctype]').attr('action') ?? path;
    return { ...(await this.send(action, { method: 'POST', body })), isSent: true };
  }

  private async send(path: string, init: RequestInit = {}): Promise<Told> {
    for (let tries = 0; tries < this.addresses.length; tries += 1)
      try {
        return await this.asked(`${this.next()}${path}`, init);
      } catch (error) {
        // Refused before anything was sent: the next address, as a proxy does.
        if ((error as { cause?: { code?: string } }).cause?.code !== 'ECONNREFUSED') break;
      }
    return { status: 0, text: '', location: '', retryAfter: null, isUnderWay: false };
  }

  private next(): string {
    this.turn += 1;
    return this.addresses[this.turn % this.addresses.length] ?? '';
  }

  private async asked(address: string, init: RequestInit): Promise<Told> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
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
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? '',
      retryAfter: answer.headers.get('retry-after'),
      isUnderWay: answer.headers.has('refresh'),
    };
  }
}

function tokenIn(html: CheerioAPI): string {
  return html('input[name=_csrf]').first().attr('value') ?? '';
}
