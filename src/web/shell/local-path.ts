/** A path of this site, else `/`: an address given by a link must not lead elsewhere. */
export function localPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given)) return '/';
  const base = 'http://localhost';
  if (!URL.canParse(given, base)) return '/';
  const url = new URL(given, base);
  return url.origin === base ? url.pathname + url.search : '/';
}
