import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DatabaseTarget } from '../../src/platform/config/settings';
import { testApplication } from '../support/application';
import { givenBuyers } from '../support/contracts-world';
import { freshDatabase } from '../support/database';

/** How often it is killed; « KILLS=50 » asks it thoroughly. */
const KILLS = Number(process.env['KILLS'] ?? 4);
const ROWS = 40;
/** Within so many milliseconds after it began to act. */
const LATEST_MS = 1_500;

describe('a process killed at any moment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-killed-'));
  let target: DatabaseTarget;
  let drop: () => Promise<void>;
  let application: INestApplicationContext;
  let buyerId: string;

  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    target =
      fresh.target.kind === 'sqlite' ? { kind: 'sqlite', path: join(folder, 'spaser.sqlite') } : fresh.target;
    application = await testApplication(target);
    buyerId = (await givenBuyers(application)).valmonde;
  });
  afterAll(async () => {
    await application.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const count = async (sql: string): Promise<number> => {
    const [row] = await application
      .get(DataSource)
      .query<{ n: number | string }[]>(`SELECT COUNT(*) AS n ${sql}`);
    return Number(row?.n);
  };

  async function killAfter(milliseconds: number, run: number): Promise<void> {
    const args = [JSON.stringify(target), buyerId, folder, String(run)];
    const child = fork(join(__dirname, '..', 'support', 'acting-process.ts'), args, {
      execArgv: ['-r', join(__dirname, '..', 'support', 'sources.cjs')],
    });
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`The acting process ended by itself (${code}).`)));
    });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await exited;
  }

  it(
    `leaves each act whole or undone, and no contract without its verdict (${KILLS} kills)`,
    async () => {
      for (let run = 0; run < KILLS; run += 1) {
        const moment = Math.round(Math.random() * LATEST_MS);
        await killAfter(moment, run);
        const found = {
          withoutVerdict: await count(
            `FROM "contracts" c WHERE (SELECT COUNT(*) FROM "assessments" a
             WHERE a."contractId" = c."id" AND a."supersededOn" IS NULL) <> 1`,
          ),
          // A verdict made on other facts than those of its contract now.
          withOldVerdict: await count(
            `FROM "contracts" c JOIN "assessments" a ON a."contractId" = c."id" AND a."supersededOn" IS NULL
             WHERE a."factValues" NOT LIKE '%"' || c."cpv" || '"%'`,
          ),
          halfImports: await count(
            `FROM "imports" i WHERE i."state" = 'done' AND (SELECT COUNT(*) FROM "row_fingerprints" f
             JOIN "contracts" c ON c."id" = f."contractId" WHERE f."importId" = i."id") <> ${ROWS}`,
          ),
          ofNoImport:
            (await count(`FROM "contracts" WHERE "decpId" LIKE 'I-%'`)) -
            ROWS * (await count(`FROM "imports" WHERE "state" = 'done'`)),
          withoutHours: await count(
            `FROM "decisions" d WHERE d."supersededAt" IS NULL AND NOT EXISTS
             (SELECT 1 FROM "commitments" h WHERE h."contractId" = d."contractId" AND h."supersededById" IS NULL)`,
          ),
        };
        expect({ moment, ...found }).toEqual({
          moment,
          withoutVerdict: 0,
          withOldVerdict: 0,
          halfImports: 0,
          ofNoImport: 0,
          withoutHours: 0,
        });
      }
      expect(await count('FROM "contracts"')).toBeGreaterThan(0);
    },
    KILLS * 30_000,
  );
});
