import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A Chromium of this machine: CHROMIUM_PATH, else the first one found on the PATH; null when there is none. */
export function chromiumPath(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return existsSync(given) ? given : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return found.find((path) => existsSync(path)) ?? null;
}

/** Like `describe`, where a Chromium is found; else one printed line, and the tests count as skipped. */
export function describeInChromium(name: string, tests: (path: string) => void): void {
  const path = chromiumPath();
  if (path !== null) return describe(name, () => tests(path));
  process.stdout.write(`Skipped, no Chromium found (CHROMIUM_PATH): ${name}\n`);
  describe.skip(name, () => tests(''));
}

export function openChromium(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on a page, one line a finding; WCAG 2.2 A and AA, and its good practices. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    interface Violation {
      id: string;
      nodes: { target: unknown[]; failureSummary?: string }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run(context: unknown, options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { document } = globalThis as unknown as { document: unknown };
    return (await axe.run(document, { runOnly: tags })).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`),
  );
}

/** By how many pixels the page itself scrolls sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
}
