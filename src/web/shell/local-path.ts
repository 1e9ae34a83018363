const SITE = 'http://localhost';

/**
 * A path of this site, else `/`: an address given by a link must not lead elsewhere. What counts is where a
 * browser ends up with the answer, so the answer itself is resolved: « /.//exemple.org » becomes « //exemple.org ».
 */
export function localPath(given: unknown): string {
  const asked = typeof given === 'string' && given.startsWith('/') ? resolved(given) : null;
  if (asked === null) return '/';
  const path = asked.pathname + asked.search;
  return resolved(path)?.pathname === asked.pathname ? path : '/';
}

/** Where a browser on this site would go; null when that is another site. */
function resolved(address: string): URL | null {
  if (!URL.canParse(address, SITE)) return null;
  const url = new URL(address, SITE);
  return url.origin === SITE ? url : null;
}
