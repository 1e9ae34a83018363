import { allows } from '../../auth/domain/right';
import { csrfTokenOf, isSameToken } from './csrf-token';
import { decodeFlash, encodeFlash } from './flash';
import { localPath } from './local-path';
import { tabsFor } from './navigation';

describe('what the shell lets through', () => {
  it.each([
    ['/marches?annee=2026', '/marches?annee=2026'],
    ['/a/../b', '/b'],
    ['//exemple.org/x', '/'],
    ['/\\exemple.org', '/'],
    ['https://exemple.org', '/'],
    ['marches', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
  ])('the address %p leads to %p', (given, expected) => {
    expect(localPath(given)).toBe(expected);
  });

  it('a token is that of one key and one secret', () => {
    const token = csrfTokenOf('secret', 'session');
    expect(isSameToken(token, csrfTokenOf('secret', 'session'))).toBe(true);
    expect(isSameToken(token, csrfTokenOf('secret', 'other'))).toBe(false);
    expect(isSameToken(token, csrfTokenOf('other', 'session'))).toBe(false);
  });

  it('no token is right when none is expected', () => {
    expect([isSameToken('', ''), isSameToken(undefined, 'x'), isSameToken(['x'], 'x')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('a message that is not one is dropped', () => {
    expect(decodeFlash(encodeFlash({ tone: 'good', text: 'Fait.' }))).toEqual({
      tone: 'good',
      text: 'Fait.',
    });
    expect([decodeFlash('{'), decodeFlash('{"tone":"x","text":"y"}'), decodeFlash(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('a reader sees no tab that writes, an administrator all of them', () => {
    const labels = (role: 'reader' | 'administrator') => tabsFor(role, 'contracts').map(({ label }) => label);
    expect(labels('reader')).toEqual([
      'Tableau de bord',
      'Marchés',
      'Heures',
      'SPASER',
      'Rapports',
      'Référentiel',
    ]);
    expect(labels('administrator')).toContain('Administration');
    expect(tabsFor('reader', 'contracts').filter(({ current }) => current)).toHaveLength(1);
  });

  it('a reader may do nothing, a facilitator hours alone', () => {
    const rights = ['administer', 'edit-contracts', 'import', 'edit-hours', 'publish'] as const;
    expect(rights.filter((right) => allows('reader', right))).toEqual([]);
    expect(rights.filter((right) => allows('facilitator', right))).toEqual(['edit-hours']);
  });
});
