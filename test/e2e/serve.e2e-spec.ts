import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { greeting, serve } from '../../src/main';
import { readSettings } from '../../src/platform/config/read-settings';

describe('the server', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spaser-serve-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('starts on an absent database, says where it is and the code of the first opening', async () => {
    const settings = readSettings({ LOG_LEVEL: 'error' }, folder);
    const server = await serve(settings, { port: 0 });
    try {
      expect(await greeting(server)).toMatch(
        /^SPASER est ouvert à l’adresse http:\/\/localhost:\d+\nCode de première ouverture : [0-9A-F]{5}(-[0-9A-F]{5}){2}\n$/,
      );
      expect((await fetch(`http://127.0.0.1:${server.port}/health/ready`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${server.port}/`)).url).toMatch(/premiere-ouverture$/);
    } finally {
      await server.close();
    }
  });

  it('a port already taken is refused with a sentence', async () => {
    const settings = readSettings({ LOG_LEVEL: 'error' }, folder);
    const first = await serve(settings, { port: 0 });
    try {
      await expect(serve(settings, { port: first.port })).rejects.toMatchObject({ code: 'port-taken' });
    } finally {
      await first.close();
    }
  });

  it('listens on the loopback alone, also when it is reached under a public address, unless HOST says another', async () => {
    const listensOn = async (env: Record<string, string>): Promise<unknown> => {
      const server = await serve(readSettings({ LOG_LEVEL: 'error', ...env }, folder), { port: 0 });
      const http = server.application.getHttpServer() as Server;
      const { address } = http.address() as AddressInfo;
      await server.close();
      return address;
    };
    expect(await listensOn({ BASE_URL: 'https://spaser.exemple.fr' })).toBe('127.0.0.1');
    expect(await listensOn({ HOST: '0.0.0.0' })).toBe('0.0.0.0');
    await expect(listensOn({ HOST: '203.0.113.7' })).rejects.toMatchObject({ code: 'cannot-listen' });
    await expect(listensOn({ HOST: 'http://x' })).rejects.toMatchObject({ code: 'wrong-setting' });
  });
});
