import { type NestExpressApplication } from '@nestjs/platform-express';
import { load } from 'cheerio';
import { type HostileClient } from './hostile-client';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** As the application declares it: `/marches/:id`. */
  readonly path: string;
}

/** A form as a page shows it. */
export interface FoundForm {
  readonly action: string;
  readonly isUpload: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the pages of one person lead to. */
export interface Surface {
  /** Addresses met, in the order in which they were. */
  readonly addresses: readonly string[];
  readonly forms: readonly FoundForm[];
}

/** Every route, read from the router of the application itself. */
export function routesOf(application: NestExpressApplication): Route[] {
  const { router } = application.getHttpAdapter().getInstance() as unknown as {
    router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
  };
  return router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : (['GET', 'POST'] as const)
          .filter((method) => route.methods[method.toLowerCase()])
          .map((method) => ({ method, path: route.path })),
  );
}

const MOST_PAGES = 90;

/** Follows links from these addresses, one of each route and of each set of parameters; gathers the forms on the way. */
export async function surfaceOf(
  client: HostileClient,
  first: readonly string[],
  routes: readonly Route[],
): Promise<Surface> {
  const queue = [...first];
  const seen = new Set<string>();
  const forms = new Map<string, FoundForm>();
  const met = new Set<string>();
  /** Whether an address brings a route, or a parameter of it, that no other has brought. */
  const isNew = (address: string): boolean => {
    const [path = '', search = ''] = address.split('?');
    const route = routeOf(routes, 'GET', path)?.path ?? path;
    const brings = [route, ...[...new URLSearchParams(search).keys()].map((name) => `${route} ${name}`)];
    const fresh = brings.filter((each) => !met.has(each));
    for (const each of fresh) met.add(each);
    return fresh.length > 0;
  };
  while (queue.length > 0 && seen.size < MOST_PAGES) {
    const address = queue.shift() ?? '/';
    if (seen.has(address) || !(isNew(address) || first.includes(address))) continue;
    seen.add(address);
    const { html } = await client.send('GET', address);
    const page = load(html);
    for (const link of page('a[href^="/"]').toArray())
      queue.push((page(link).attr('href') ?? '').split('#')[0] ?? '');
    for (const element of page('form').toArray()) {
      const form = page(element);
      const action = form.attr('action') ?? address;
      const fields: Record<string, string> = {};
      for (const input of form.find('input,select,textarea').toArray()) {
        const field = page(input);
        const name = field.attr('name');
        const isOff = /checkbox|radio/.test(field.attr('type') ?? '') && field.attr('checked') === undefined;
        if (name !== undefined && name !== '_csrf') fields[name] ??= isOff ? '' : String(field.val() ?? '');
      }
      if (form.attr('method') !== 'post') queue.push(`${action}?${new URLSearchParams(fields).toString()}`);
      else forms.set(action, { action, isUpload: form.attr('enctype') !== undefined, fields });
    }
  }
  return { addresses: [...seen], forms: [...forms.values()] };
}

/** The route that answers an address; a fixed one before one with parts. */
export function routeOf(routes: readonly Route[], method: string, address: string): Route | undefined {
  const [path = ''] = address.split('?');
  return routes.find((route) => route.method === method && patternOf(route.path).test(path));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
}
