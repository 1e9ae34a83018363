import { databaseAway, postgresFailure } from './postgres-failure';

const URL_OF_SERVER = 'postgres://greffe:pass%2Fe@base.exemple.fr:5432/registre';
const saying = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);
const failed = (error: Error): string => postgresFailure(error, URL_OF_SERVER)?.message ?? 'another error';

describe('what a server says at the start', () => {
  it.each([
    ['28P01', 'refuse le compte « greffe »'],
    ['28000', 'n’admet pas le compte « greffe » sur la base « registre »'],
    ['3D000', 'n’a pas de base « registre »'],
    ['42501', 'n’a pas tous les droits'],
    ['53300', 'n’a plus de connexion libre'],
    ['57P03', 'démarre ou s’arrête'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'Le certificat du serveur'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'Le certificat du serveur'],
    ['ECONNREFUSED', 'ne répond pas'],
    ['42703', 'another error'],
  ])('%s: %s', (code, sentence) => {
    expect(failed(saying('of the driver', { code }))).toContain(sentence);
    expect(failed(saying('of the driver', { code }))).not.toMatch(/pass(\/|%2F)e/);
  });
});

describe('what a server says while the site runs', () => {
  it.each(['57014', '57P01', '53300', '55P03', '08006', 'ECONNRESET'])('%s is said and waited for', (code) =>
    expect(databaseAway(saying('of the driver', { code }))).toMatchObject({ kind: 'busy' }),
  );

  it('in words alone is understood too', () =>
    expect(databaseAway(saying('Query read timeout'))).toMatchObject({ kind: 'busy' }));

  it('a connection that broke under a transaction is said as the ORM says it', () =>
    expect(
      databaseAway(saying('released', { name: 'QueryRunnerProviderAlreadyReleasedError' })),
    ).toMatchObject({ kind: 'busy' }));

  it.each([
    ['a sending that the browser cut', saying('request aborted', { code: 'ECONNABORTED', status: 400 })],
    ['a connection of the browser that was reset', saying('reset', { code: 'ECONNRESET', status: 400 })],
    ['a wrong statement', saying('no such column', { code: '42703' })],
    ['nothing', undefined],
  ])('%s is no fault of the database', (_, error) => expect(databaseAway(error)).toBeNull());
});
