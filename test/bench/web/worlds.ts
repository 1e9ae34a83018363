import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoAccount } from '../../../src/demo/demo-accounts';
import { playDemo } from '../../../src/demo/play-demo';
import { migrations } from '../../../src/platform/database/migrations';
import { packageRoot } from '../../../src/platform/package-root';
import { testApplication } from '../../support/application';
import { type Growth, multiply } from './multiply';

/** A register in its own folder, and who may enter. */
export interface World {
  readonly folder: string;
  readonly database: string;
  /** Where the register is on a server instead. */
  readonly url?: string;
  readonly account: DemoAccount;
}

/** The register of the demonstration, and the same many times larger; kept between runs of one schema. */
export async function worlds(growth: Growth): Promise<{ small: World; large: World }> {
  const schema = createHash('sha256')
    .update(migrations.map(({ name }) => name).join())
    .digest('hex');
  const root = join(tmpdir(), `spaser-bench-web-${schema.slice(0, 8)}`);
  mkdirSync(root, { recursive: true });
  const small = join(root, 'small.sqlite');
  const accounts = join(root, 'accounts.json');
  if (!existsSync(accounts)) writeFileSync(accounts, JSON.stringify(await demonstration(small, root)));
  const [account] = JSON.parse(readFileSync(accounts, 'utf8')) as DemoAccount[];
  if (!account) throw new Error('The demonstration opened no account.');
  const large = join(root, `large-${growth.contracts}-${growth.linesEach}.sqlite`);
  if (!existsSync(large)) {
    const growing = `${large}.growing`;
    copyFileSync(small, growing);
    multiply(growing, growth);
    renameSync(growing, large);
  }
  return {
    small: { folder: root, database: small, account },
    large: { folder: root, database: large, account },
  };
}

async function demonstration(path: string, root: string): Promise<DemoAccount[]> {
  const application = await testApplication({ kind: 'sqlite', path });
  const stage = { application, samples: join(packageRoot, 'data', 'samples'), out: join(root, 'out') };
  const accounts = await playDemo(stage, (line) => process.stderr.write(`${line}\n`));
  await application.close();
  return accounts;
}

/** The same to write in: what is kept between runs stays as it is. */
export function copyOf(world: World): World {
  const database = `${world.database}.used`;
  for (const ending of ['', '-wal', '-shm']) rmSync(`${database}${ending}`, { force: true });
  copyFileSync(world.database, database, constants.COPYFILE_FICLONE);
  return { ...world, database };
}
