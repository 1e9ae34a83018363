import 'reflect-metadata';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { untilStopped } from '../cli/until-stopped';
import { serve } from '../main';
import { startSettings } from '../platform/config/start-settings';
import { type Settings } from '../platform/config/settings';
import { Schema } from '../platform/database/schema';
import { endingOf } from '../platform/log/ending';
import { packageRoot } from '../platform/package-root';
import { shortDate } from '../shared/domain/french';
import { type DemoAccount } from './demo-accounts';
import { playDemo } from './play-demo';

/** The samples tell the life of a département up to this day: another one would make every balance late. */
const DEMO_DAY = '2026-11-24';

/** `npm run demo [-- --no-serve]`: everything at once, on a database of its own made anew. */
async function main(args: readonly string[]): Promise<void> {
  const path = join(packageRoot, 'var', 'demo.sqlite');
  // A register that was not filled to the end never bears the name of the demonstration's.
  const unfinished = `${path}.part`;
  const settings = demoSettings(path);
  for (const file of [path, unfinished])
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  say(`Démonstration de SPASER, au ${shortDate(settings.today)}, sur ${path}`);
  if (process.env['DATABASE_URL'])
    say('Elle a sa propre base : celle que désigne DATABASE_URL n’est ni lue, ni changée.');
  const accounts = await fill(demoSettings(unfinished));
  renameSync(unfinished, path);
  if (args.includes('--no-serve')) return sayAccounts(accounts);
  const server = await serve(settings);
  sayAccounts(accounts);
  say(`\nOuvert à l’adresse ${server.address} (Ctrl-C pour arrêter).`);
  await untilStopped();
  await server.close();
}

function demoSettings(path: string): Settings & { readonly today: string } {
  const read = startSettings({ ...process.env, DATABASE_URL: `sqlite:${path}` }, packageRoot);
  return { ...read, today: read.today ?? DEMO_DAY };
}

async function fill(settings: Settings): Promise<DemoAccount[]> {
  const application = await NestFactory.createApplicationContext(AppModule.with(settings), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    await application.get(Schema).ensureReady();
    const samples = join(packageRoot, 'data', 'samples');
    return await playDemo({ application, samples, out: join(packageRoot, 'out') }, say);
  } finally {
    await application.close();
  }
}

function sayAccounts(accounts: readonly DemoAccount[]): void {
  say('\nComptes de démonstration :');
  for (const { label, email, password } of accounts)
    say(`  ${label} : ${email}   mot de passe : ${password}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${endingOf(error, { command: 'demo' })}\n`);
  process.exitCode = 2;
});
