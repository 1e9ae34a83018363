import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountsService, type User } from '../../src/auth';
import { Contract } from '../../src/contracts';
import { Assessor, DecisionsService } from '../../src/eligibility';
import { CommitmentsService, DeclarationsService } from '../../src/insertion-hours';
import { type DatabaseTarget } from '../../src/platform/config/settings';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { TargetsService } from '../../src/reporting';
import { DomainError } from '../../src/shared/domain/domain-error';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { testApplication } from '../support/application';
import { bridgeRepair, cleaningOfSchools, givenBuyers, givenContract } from '../support/contracts-world';
import { freshDatabase } from '../support/database';
import { declarationRow, retainedHours } from '../support/hours-world';
import { FORM_ACT } from '../support/register-world';

/** Two instances of the site on one database: a file, or a server. */
describe('two instances on one database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-two-'));
  let instances: readonly [INestApplicationContext, INestApplicationContext];
  let drop: () => Promise<void>;
  let cleaning: string;
  let bridge: string;
  let secondBridge: string;

  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    const target: DatabaseTarget =
      fresh.target.kind === 'sqlite' ? { kind: 'sqlite', path: join(folder, 'spaser.sqlite') } : fresh.target;
    instances = [await testApplication(target), await testApplication(target)];
    const [one] = instances;
    const { valmonde } = await givenBuyers(one);
    cleaning = await givenContract(one, valmonde, cleaningOfSchools());
    bridge = await givenContract(one, valmonde, bridgeRepair());
    secondBridge = await givenContract(one, valmonde, bridgeRepair());
  });
  afterAll(async () => {
    for (const each of instances) await each.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const both = <T>(
    act: (instance: INestApplicationContext) => Promise<T>,
  ): Promise<PromiseSettledResult<T>[]> => Promise.allSettled(instances.map(act));
  const count = async (sql: string): Promise<number> => {
    const [row] = await instances[0].get(DataSource).query<{ n: number | string }[]>(sql);
    return Number(row?.n);
  };
  const commitmentsOf = (id: string): Promise<number> =>
    count(`SELECT COUNT(*) AS n FROM "commitments" WHERE "contractId" = '${id}'`);
  const codesOf = (results: PromiseSettledResult<unknown>[]): string[] =>
    results
      .map((one) =>
        one.status === 'fulfilled'
          ? 'done'
          : one.reason instanceof DomainError
            ? one.reason.code
            : String(one.reason),
      )
      .sort();

  it('a decision taken on both sides at once is in force once, and the second person is told', async () => {
    const input = { measures: ['integration-clause'], exceptionCode: null, motivation: null, formerId: null };
    const results = await both((one) =>
      one.get(DecisionsService).decide(EVERYTHING, FORM_ACT, cleaning, input),
    );
    expect(codesOf(results)).toEqual(['done', 'stale-record']);
    expect(await count('SELECT COUNT(*) AS n FROM "decisions"')).toBe(1);
  });

  it('hours retained on both sides at once are in force once', async () => {
    const terms = retainedHours({ version: null });
    const results = await both((one) =>
      one.get(CommitmentsService).retain(EVERYTHING, FORM_ACT, bridge, terms),
    );
    expect(codesOf(results)).toEqual(['done', 'stale-record']);
    expect(await commitmentsOf(bridge)).toBe(1);
  });

  it('the register assessed on both sides at once has one verdict a contract', async () => {
    await instances[0].get(DataSource).query(`UPDATE "assessments" SET "factValues" = '[]'`);
    const results = await both((one) => one.get(Assessor).assessAll(EVERYTHING));
    expect(codesOf(results)).toEqual(['done', 'done']);
    expect(await count('SELECT COUNT(*) AS n FROM "assessments" WHERE "supersededOn" IS NULL')).toBe(3);
    expect(await count(`SELECT COUNT(*) AS n FROM "assessments" WHERE "factValues" <> '[]'`)).toBe(3);
  });

  it('hours declared on both sides at once are counted once', async () => {
    const row = declarationRow({ periodFrom: '2026-03-01', periodTo: '2026-03-31', hours: 12_00 });
    const results = await both((one) =>
      one.get(DeclarationsService).declare(EVERYTHING, FORM_ACT, bridge, row),
    );
    expect(results.map(({ status }) => status)).toContain('fulfilled');
    expect(
      await count(`SELECT SUM("countedHours") AS n FROM "declarations" WHERE "periodFrom" = '2026-03-01'`),
    ).toBe(12_00);
  });

  it('a target removed on one side and changed on the other at once is one of the two, and one person is told', async () => {
    const [one, other] = instances;
    const target = { indicatorId: 'I01', basis: 'count', line: null, year: 2026 } as const;
    for (let turn = 0; turn < 5; turn += 1) {
      await one.get(TargetsService).set(FORM_ACT, [{ ...target, value: `0.${turn + 1}` }]);
      const version = await count('SELECT MAX("version") AS n FROM "targets"');
      const edit = (instance: INestApplicationContext, value: string | null): Promise<void> =>
        instance.get(TargetsService).edit(FORM_ACT, [{ ...target, value, version }]);
      const results = await Promise.allSettled([edit(one, '0.9'), edit(other, null)]);
      expect(codesOf(results)).toEqual(['done', 'stale-record']);
      const isChanged = results[0].status === 'fulfilled';
      expect(await count('SELECT COUNT(*) AS n FROM "targets"')).toBe(isChanged ? 1 : 0);
    }
  });

  it('two administrators who close each other’s accounts at once leave one', async () => {
    const opened = await Promise.all(
      instances.map((one, at) =>
        one.get(AccountsService).addUser({
          email: `administration-${at}@exemple.fr`,
          displayName: 'Camille Exemple',
          role: 'administrator',
          buyerSirets: [],
          password: 'une phrase de passe',
        }),
      ),
    );
    const results = await Promise.allSettled(
      instances.map((one, at) => {
        const { id, email, displayName, role, version } = opened[at] as User;
        const closed = { id, email, displayName, role, version, active: false, buyerIds: [] };
        return one.get(AccountsService).edit(FORM_ACT, closed);
      }),
    );
    expect(codesOf(results)).toEqual(['done', 'last-administrator']);
    expect(await count(`SELECT COUNT(*) AS n FROM "users" WHERE "role" = 'administrator' AND "active"`)).toBe(
      1,
    );
  });

  it('on a server an act does not wait for an act on other records', async () => {
    const [one, other] = instances;
    if (one.get(DataSource).options.type !== 'postgres') return;
    const contract = await one.get(DataSource).manager.findOneByOrFail(Contract, { id: cleaning });
    await one.get(UnitOfWork).run(SYSTEM_ACT, async (unit) => {
      await unit.update(Contract, contract, { durationMonths: 7 });
      await other
        .get(CommitmentsService)
        .retain(
          EVERYTHING,
          FORM_ACT,
          secondBridge,
          retainedHours({ retainedHours: 10_000, gapReason: 'révisé' }),
        );
    });
    expect(await commitmentsOf(secondBridge)).toBe(1);
  });

  it('on a server a row that stays locked is a refusal in one sentence', async () => {
    const [one, other] = instances;
    if (one.get(DataSource).options.type !== 'postgres') return;
    await one.get(UnitOfWork).run(SYSTEM_ACT, async (unit) => {
      await unit.lock(Contract, [cleaning]);
      const late = other.get(CommitmentsService).retain(EVERYTHING, FORM_ACT, cleaning, retainedHours());
      await expect(late).rejects.toMatchObject({ kind: 'busy', code: 'database-busy' });
    });
  }, 20_000);

  it('on a server two acts that wait for each other are both done', async () => {
    const [one, other] = instances;
    if (one.get(DataSource).options.type !== 'postgres') return;
    let times = 0;
    const inTurn = (instance: INestApplicationContext, first: string, then: string): Promise<void> =>
      instance.get(UnitOfWork).run(FORM_ACT, async (unit) => {
        times += 1;
        await unit.lock(Contract, [first]);
        // Long enough for the other to hold what this one asks for next.
        await pause(200);
        await unit.lock(Contract, [then]);
      });
    await Promise.all([inTurn(one, cleaning, bridge), inTurn(other, bridge, cleaning)]);
    expect(times).toBeGreaterThan(2);
  }, 20_000);
});

it('two instances that start at once on an empty server make its tables once', async () => {
  const fresh = await freshDatabase();
  if (fresh.target.kind === 'sqlite') return;
  const instances = await Promise.all([testApplication(fresh.target), testApplication(fresh.target)]);
  const [row] = await instances[0]
    .get(DataSource)
    .query<{ all: string; different: string }[]>(
      'SELECT count(*) AS "all", count(DISTINCT "name") AS "different" FROM "migrations"',
    );
  expect(row?.all).toBe(row?.different);
  expect(Number(row?.all)).toBeGreaterThan(10);
  for (const each of instances) await each.close();
  await fresh.drop();
});
