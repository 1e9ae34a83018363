import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { blocksOf } from '../support/readme-blocks';

interface Service {
  readonly command?: string;
  readonly environment?: Readonly<Record<string, string>>;
}
interface Compose {
  readonly services: Readonly<Record<'database' | 'tables' | 'site-1' | 'site-2' | 'proxy', Service>>;
  readonly configs: Readonly<Record<'roles' | 'proxy', { readonly content: string }>>;
}

const root = join(__dirname, '..', '..');
const PART = 'Two instances, on PostgreSQL';

describe('compose.yaml', () => {
  const compose = parse(readFileSync(join(root, 'compose.yaml'), 'utf8'), { merge: true }) as Compose;
  const { services, configs } = compose;
  const lines = blocksOf(PART, 'sh').join('');

  it('gives the roles that the README gives', () => {
    const [create = '', grant = ''] = configs.roles.content.split('\\c spaser\n');
    expect(create + grant).toBe(blocksOf(PART, 'sql').join(''));
    expect(grant).toMatch(/^ALTER DEFAULT PRIVILEGES/);
  });

  it('has the proxy of the README, before its own instances', () => {
    const told = configs.proxy.content.replaceAll('$$', '$');
    expect(told.replace('site-1:3000', '127.0.0.1:3001').replace('site-2:3000', '127.0.0.1:3002')).toBe(
      blocksOf(PART, 'nginx').join(''),
    );
  });

  it('makes the tables and starts the instances by the lines of the README', () => {
    expect(lines).toContain(services.tables.command?.match(/npm run .*migrate/)?.[0] ?? 'no command');
    for (const site of ['site-1', 'site-2'] as const)
      expect(lines).toContain(services[site].command ?? 'none');
    const addresses = [services.tables, services['site-1'], services['site-2']].map(({ environment }) =>
      environment?.['DATABASE_URL']?.replace('database:5432', '127.0.0.1:5432'),
    );
    for (const address of addresses) expect(lines).toContain(`DATABASE_URL=${address}`);
    expect(services['site-1']).toEqual(services['site-2']);
  });

  it('sets what the site reads, the secret once for all', () => {
    const settings = readFileSync(join(root, 'src/platform/config/read-settings.ts'), 'utf8');
    const { environment = {} } = services['site-1'];
    for (const name of Object.keys(environment)) expect(settings).toContain(`'${name}'`);
    expect(Object.keys(environment)).toEqual(
      expect.arrayContaining(['SPASER_SECRET', 'HOST', 'TRUST_PROXY']),
    );
    expect(services.tables.environment?.['SPASER_SECRET']).toBe(environment['SPASER_SECRET']);
  });
});
