import { type NestExpressApplication } from '@nestjs/platform-express';
import { readSettings } from '../../src/platform/config/read-settings';
import { Clock } from '../../src/platform/clock';
import { Browser, givenUser, PASSWORD, testSite } from '../support/web';

const MINUTE = 60_000;

describe('guessing a password', () => {
  let application: NestExpressApplication;
  let email: string;
  let minutes: number;
  beforeEach(async () => {
    application = await testSite({ trustProxy: ['loopback', '198.51.100.0/24'] });
    email = await givenUser(application, 'officer');
    minutes = 0;
    const start = application.get(Clock).now().getTime();
    jest.spyOn(application.get(Clock), 'now').mockImplementation(() => new Date(start + minutes * MINUTE));
  });
  afterEach(() => application.close());

  /** Behind the proxy of the machine, as from that address. */
  const from = async (
    address: string,
    password: string,
    browser = new Browser(application),
    account = email,
  ) => {
    const page = await browser.page('/connexion');
    const csrf = page('input[name=_csrf]').first().attr('value');
    const { status, headers } = await browser.postFrom(address, '/connexion', {
      ...{ email: account, password, _csrf: csrf },
    });
    return [status, headers['retry-after']];
  };
  const many = async (count: number, addressOf: (at: number) => string, accountOf = (_: number) => email) => {
    for (let at = 0; at < count; at += 1) await from(addressOf(at), 'faux', undefined, accountOf(at));
  };

  it('waits longer after each failure, and the delay passes', async () => {
    await many(5, () => '192.0.2.1');
    expect(await from('192.0.2.1', PASSWORD)).toEqual([429, '60']);
    minutes = 0.5;
    expect(await from('192.0.2.1', PASSWORD)).toEqual([429, '30']);
    minutes = 1;
    expect(await from('192.0.2.1', 'faux')).toEqual([422, undefined]);
    expect(await from('192.0.2.1', PASSWORD)).toEqual([429, '120']);
    minutes = 3;
    expect(await from('192.0.2.1', PASSWORD)).toEqual([303, undefined]);
    // The right password ends the series.
    expect(await from('192.0.2.1', 'faux')).toEqual([422, undefined]);
    expect(await from('192.0.2.1', PASSWORD)).toEqual([303, undefined]);
  });

  it('from many origins slows a stranger, never the browser in which the account was opened before', async () => {
    const own = new Browser(application);
    await own.signIn(email);
    await own.post('/deconnexion', {}, '/');
    await many(30, (at) => `192.0.2.${at}`);
    expect(await from('203.0.113.9', PASSWORD)).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect(await from('203.0.113.9', 'faux', own)).toEqual([422, undefined]);
    expect(await from('203.0.113.9', PASSWORD, own)).toEqual([303, undefined]);
    minutes = 16;
    expect(await from('203.0.113.9', PASSWORD)).toEqual([303, undefined]);
  });

  it('in a known browser waits too, for that browser alone; a cookie made by hand is worth nothing', async () => {
    const own = new Browser(application);
    const cookie = [(await own.signIn(email)).headers['set-cookie']].flat().join('\n');
    expect(cookie).toMatch(/spaser_navigateur=s%3A[^;]+; Max-Age=31536000; .*HttpOnly/);
    expect(cookie).not.toContain(encodeURIComponent(email));
    await own.post('/deconnexion', {}, '/');
    for (let at = 0; at < 5; at += 1) await from(`192.0.2.${at}`, 'faux', own);
    expect(await from('192.0.2.99', PASSWORD, own)).toEqual([429, '60']);
    expect(await from('192.0.2.99', PASSWORD)).toEqual([303, undefined]);
    // Known for one account is not known for another.
    await many(
      30,
      (at) => `192.0.2.${at}`,
      () => 'autre@exemple.fr',
    );
    expect((await from('203.0.113.9', 'faux', own, 'autre@exemple.fr'))[0]).toBe(429);
  });

  it('of many accounts from one origin is slowed for all of them, and for that origin alone', async () => {
    await many(
      50,
      () => '192.0.2.1',
      (at) => `compte-${at}@exemple.fr`,
    );
    expect(await from('192.0.2.1', PASSWORD)).toEqual([429, '60']);
    expect(await from('192.0.2.2', PASSWORD)).toEqual([303, undefined]);
  });

  it('an origin is what the trusted proxies say, and an IPv6 network is one', async () => {
    await many(5, (at) => `192.0.2.1, 198.51.100.${at}`);
    expect((await from('192.0.2.1', PASSWORD))[0]).toBe(429);
    // What an address that is no proxy says of others is not heard.
    expect((await from('203.0.113.5, 192.0.2.1', PASSWORD))[0]).toBe(429);
    await many(
      5,
      (at) => `2001:db8:1:2::${at}`,
      () => 'autre@exemple.fr',
    );
    expect((await from('2001:db8:1:2:ffff::1', 'faux', undefined, 'autre@exemple.fr'))[0]).toBe(429);
  });
});

describe('the proxies that are trusted', () => {
  const read = (value: string) =>
    readSettings({ SPASER_SECRET: 's'.repeat(40), TRUST_PROXY: value }, '/nonexistent').trustProxy;

  it('are the machine itself, unless a setting names them', () => {
    expect(read('')).toEqual(['loopback']);
    expect(read('none')).toEqual([]);
    expect(read('10.0.0.0/8, fd00::/8,uniquelocal')).toEqual(['10.0.0.0/8', 'fd00::/8', 'uniquelocal']);
  });

  it.each(['true', '1', '10.0.0.0/33', '10.0.0', 'proxy.exemple.fr', '10.0.0.1,'])('are not %j', (value) => {
    expect(() => read(value)).toThrow(/TRUST_PROXY/);
  });
});
