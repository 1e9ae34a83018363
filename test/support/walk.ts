import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import { type Browser } from './web';

const MOST_PAGES = 160;

/** An address that names a record: of today's identifiers, or of those of before. */
export const NAMES_A_RECORD = /\/(?:[0-9a-z]{18}|[0-9a-f]{8}-[0-9a-f-]{27})(?=[/.?]|$)/;

/** Follows every link and form address from the home page, after those named first; gives the text of each page and file met. */
export async function walk(browser: Browser, first: readonly string[] = []): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const queue = [...first, '/', '/marches/export.csv', '/marches/export.xlsx'];
  while (queue.length > 0 && seen.size < MOST_PAGES) {
    const path = queue.shift() ?? '/';
    if (seen.has(path)) continue;
    const response = await browser.get(path);
    const type = String(response.headers['content-type'] ?? '');
    if (type.includes('html')) {
      seen.set(path, response.text);
      queue.push(...linksOf(response.text).filter((link) => !seen.has(link)));
    } else
      seen.set(
        path,
        type.includes('sheet') ? workbookText(await browser.download(path)) : (response.text ?? ''),
      );
  }
  return seen;
}

function linksOf(html: string): string[] {
  const page = load(html);
  const addresses = page('a[href^="/"], form[method=get][action^="/"]')
    .map((_, element) => page(element).attr('href') ?? page(element).attr('action') ?? '')
    .get();
  return [...new Set(addresses.map((address) => address.split('#')[0] ?? ''))].filter(
    (address) => !/deconnexion|assets|cpv=/.test(address),
  );
}

function workbookText(bytes: Buffer): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, content]) => strFromU8(content))
    .join('\n');
}
