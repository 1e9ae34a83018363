import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { AccountsService } from '../../src/auth';
import { playDemo } from '../../src/demo/play-demo';
import { packageRoot } from '../../src/platform/package-root';
import { testApplication } from '../support/application';
import { type Account } from '../support/visitor';

export const BUYER_SIRET = '22990001400015';
const PASSWORD = 'une phrase de passe';
/** So few contracts are edited that people meet on them. */
const EDITED = 40;
const PERIOD = { label: '10/2025', from: '2025-10-01', to: '2025-10-31' };

/** What a crowd finds. */
export interface Stage {
  readonly url: string;
  readonly folder: string;
  readonly run: string;
  readonly accounts: readonly Account[];
  /** Contracts that everybody edits and decides on. */
  readonly edited: readonly string[];
  /** Contracts on which hours of a month may be declared. */
  readonly owed: readonly { readonly id: string; readonly period: string }[];
  /** How long a person waits for a job. */
  readonly patienceMs: number;
}

/** The register of the demonstration in a database, and an account for each of so many people. */
export async function setStage(url: string, people: number, patienceMs: number): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-crowd-'));
  const application = await testApplication({ kind: 'postgres', url });
  const samples = join(packageRoot, 'data', 'samples');
  await playDemo({ application, samples, out: join(folder, 'out') }, () => undefined);
  const accounts: Account[] = [];
  for (let person = 0; person < people; person += 1) {
    const email = `personne-${person}@exemple.fr`;
    const named = { email, displayName: 'Camille Exemple', role: 'administrator', buyerSirets: [] };
    await application.get(AccountsService).addUser({ ...named, password: PASSWORD });
    accounts.push({ email, password: PASSWORD });
  }
  await application.close();
  const edited = await asked<{ id: string }>(
    url,
    `SELECT "id" FROM "contracts" ORDER BY "id" LIMIT ${EDITED}`,
  );
  const owed = await asked<{ id: string }>(
    url,
    `SELECT "contractId" AS id FROM "commitments" WHERE "supersededById" IS NULL
     AND "startsOn" <= '${PERIOD.from}' AND "endsOn" >= '${PERIOD.to}'`,
  );
  const run = Date.now().toString(36);
  return {
    url,
    folder,
    run,
    accounts,
    edited: edited.map(({ id }) => id),
    owed: owed.map(({ id }) => ({ id, period: PERIOD.label })),
    patienceMs,
  };
}

/** Plain SQL, on a connection of its own. */
export async function asked<R extends object>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
