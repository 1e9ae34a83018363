import fc from 'fast-check';
import { localPath } from './local-path';

const PAGE = 'https://spaser.exemple.fr/connexion';
const leadsTo = (given: unknown): string => new URL(localPath(given), PAGE).host;

/** What an address is made of when it means to lead elsewhere. */
const PIECES = [
  ...['/', '//', '\\', '.', '..', '/.', '/./', '/../', '\t', '\n', '\r', ' ', '\0', ':', '@', '?', '#', '%'],
  ...[
    '%2f',
    '%5c',
    '%09',
    '%2e',
    '%2e%2e',
    'http:',
    'https:',
    'javascript:',
    'data:',
    'localhost',
    'localhost:80',
  ],
  ...['exemple.org', 'nom:passe@', 'marches', 'é', '\u2028', '／', '。', '[::1]'],
];

describe('where an address given by a link leads', () => {
  it.each([
    '/.//exemple.org',
    '/..//exemple.org',
    '/a/..//exemple.org',
    '/.\\/exemple.org',
    '/\t/exemple.org',
    '/%2e//exemple.org',
    '//localhost//exemple.org',
    '//localhost/.//exemple.org',
    '//nom:passe@exemple.org/',
    '/\n\\exemple.org',
    'javascript:alert(1)',
  ])('%j stays on this site', (given) => {
    expect(leadsTo(given)).toBe('spaser.exemple.fr');
  });

  it('never leads to another site, whatever the pieces', () => {
    const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `/${text}`),
          fc.webUrl(),
          fc.string(),
        ),
        (given) => {
          expect(leadsTo(given)).toBe('spaser.exemple.fr');
          expect(localPath(given)).toMatch(/^\/(?![/\\])/);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
