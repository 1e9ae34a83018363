import { startPostgres } from '../support/embedded-postgres.mjs';
import { asked } from './stage';
import { crowd } from './crowd';
import { FAULTS } from './faults';

const SHOWN = 20;

/** `npm run crowd -- [peace] [FAULT…] [--seconds N]`: thirty people for a minute, in peace and under each fault. */
async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--seconds');
  const seconds = at < 0 ? 60 : Number(args[at + 1]);
  const named = args.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  for (const name of named.length > 0 ? named : ['peace', ...Object.keys(FAULTS)]) {
    const server = await startPostgres();
    if (server === null) throw new Error('No PostgreSQL could be started.');
    try {
      await asked(
        server.url,
        `CREATE DATABASE crowd TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'`,
      );
      const url = new URL(server.url);
      url.pathname = '/crowd';
      const fault = name === 'peace' ? null : name;
      const met = await crowd(url.toString(), server, { people: 30, ms: seconds * 1000, fault });
      const lines = [`${name}${met.fault === null ? '' : ` (${met.fault})`}: ${met.ledger.summary()}`];
      for (const line of met.wrong.slice(0, SHOWN)) lines.push(`  WRONG ${line.trim().slice(0, 400)}`);
      process.stdout.write(`${lines.join('\n')}\n`);
      if (met.wrong.length > 0) process.exitCode = 1;
    } finally {
      await server.stop();
    }
  }
}

void run(process.argv.slice(2));
