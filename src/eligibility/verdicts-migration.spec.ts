import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import {
  bridgeRepair,
  cleaningOfSchools,
  givenBuyers,
  givenContract,
} from '../../test/support/contracts-world';
import { ContractsRepository } from '../contracts';
import { SharedFacts1765000000000 } from '../platform/database/migrations/shared-facts-1765000000000';
import { Schema } from '../platform/database/schema';
import { EVERYTHING } from '../shared/domain/perimeter';
import { AssessmentContext } from './assessment-context';
import { AssessmentsRepository } from './assessments.repository';
import { Assessor } from './assessor.service';
import { RULE_BOOK_VERSION } from './domain/rules/rule-book';
import { codesOf } from './domain/verdict/verdict-codes';
import { factsOfFile } from './situation';

const NAMES = ['Verdicts1764200001000', 'SharedFacts1765000000000'];

describe('assessments stored whole, as the first version did', () => {
  let application: INestApplicationContext;
  let dataSource: DataSource;
  let ids: string[];
  /** What the first version said of each contract beside its verdict. */
  const words = new Map<string, object>();
  beforeAll(async () => {
    application = await testApplication();
    dataSource = application.get(DataSource);
    const { valmonde } = await givenBuyers(application);
    const twin = {
      ...cleaningOfSchools({ lot: '3', decpId: '2026-114' }),
      procedure: { reference: '2026-11' },
    };
    ids = [
      await givenContract(application, valmonde, cleaningOfSchools()),
      await givenContract(application, valmonde, twin),
      await givenContract(application, valmonde, bridgeRepair()),
    ];
  });
  afterAll(() => application.close());

  it('become verdicts shared by those that say the same, and read exactly as before', async () => {
    const assessments = application.get(AssessmentsRepository);
    const before = await assessments.current(ids);
    await asTheFirstVersionStoredThem();

    expect(await application.get(Schema).migrate()).toBe(NAMES.length);

    expect(await assessments.current(ids)).toEqual(before);
    const past = await assessments.history(ids[0] ?? '');
    expect(past.map(({ id }) => id)).toEqual([before.get(ids[0] ?? '')?.id, '0-earlier']);
    expect(past[1]).toMatchObject({ assessedOn: '2026-10-01', facts: past[0]?.facts });
    // Two lots of one consultation say the same of different amounts.
    const [{ n }] = await dataSource.query<[{ n: number | string }]>('SELECT COUNT(*) AS n FROM "verdicts"');
    expect(Number(n)).toBe(new Set([...before.values()].map(({ verdictId }) => verdictId)).size);
    expect(await application.get(Assessor).assessAll(EVERYTHING)).toBe(0);
  });

  it('values that many have alike are kept once, and stand with each assessment again on the way back', async () => {
    const assessments = application.get(AssessmentsRepository);
    await asTheFirstVersionStoredThem();
    await application.get(Schema).migrate();
    const before = await Promise.all(ids.map((id) => assessments.history(id)));
    await takeBack();

    const rows = await dataSource.query<Record<string, string>[]>(
      'SELECT a."id", a."factValues", a."headline", a."socialCondition", a."socialDuty", v."facts" FROM "assessments" a JOIN "verdicts" v ON v."id" = a."verdictId"',
    );
    for (const { id, contractId, facts } of before.flat()) {
      const row = rows.find((each) => each['id'] === id);
      expect(JSON.parse(row?.['factValues'] ?? '')).toEqual(Object.values(facts).map(({ value }) => value));
      expect(JSON.parse(row?.['facts'] ?? '')).toEqual(
        Object.entries(facts).map(([name, { origin }]) => [name, origin]),
      );
      expect(row).toMatchObject(words.get(contractId) as object);
    }

    expect(await application.get(Schema).migrate()).toBe(1);
    expect(await Promise.all(ids.map((id) => assessments.history(id)))).toEqual(before);
    expect(await application.get(Assessor).assessAll(EVERYTHING)).toBe(0);
    expect(await application.get(Schema).drift()).toEqual([]);
  });

  async function takeBack(): Promise<void> {
    const runner = dataSource.createQueryRunner();
    try {
      await new SharedFacts1765000000000().down(runner);
    } finally {
      if (dataSource.options.type === 'postgres') await runner.release();
    }
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" = '${NAMES.at(-1)}'`);
  }

  /** The table of the first version, filled from the engine and not from what is stored now. */
  async function asTheFirstVersionStoredThem(): Promise<void> {
    const kept = await application.get(AssessmentsRepository).current(ids);
    const files = await application.get(ContractsRepository).files(EVERYTHING, ids);
    await dataSource.query('DROP TABLE "assessments"');
    await dataSource.query('DROP TABLE "verdicts"');
    await dataSource.query('DROP TABLE "shared_facts"');
    const texts = ['facts', 'outcomes', 'statuses', 'hours'].map((name) => `"${name}" text`).join(', ');
    await dataSource.query(
      `CREATE TABLE "assessments" ("id" varchar(36), "contractId" varchar(36), "buyerId" varchar(36),
         "assessedOn" date, "ruleBook" varchar(40), ${texts}, "computedHours" integer, "headline" varchar(40),
         "socialCondition" varchar(40), "socialDuty" varchar(40), "supersededOn" date)`,
    );
    for (const [index, file] of files.entries()) {
      const record = kept.get(file.contract.id);
      if (record === undefined) throw new Error('A contract has no assessment.');
      const facts = factsOfFile(file, undefined);
      const given = application.get(AssessmentContext).caseOf(file, facts);
      const { outcomes, statuses, hours } = codesOf(given);
      const { id, contractId, buyerId, computedHours, headline } = record;
      const socialCondition = statuses.find(([measure]) => measure === 'social-condition')?.[1] ?? '';
      const duty = file.procedure.contractKind === 'concession' ? 'CCP-L3114-2-1' : 'CCP-L2112-2-1';
      const socialDuty = outcomes.find(([rule]) => rule === duty)?.[1] ?? '';
      words.set(contractId, { headline, socialCondition, socialDuty });
      const json = [facts, outcomes, statuses].map((each) => `'${JSON.stringify(each)}'`);
      const row = (recordId: string, from: string, until: string): string =>
        `('${recordId}', '${contractId}', '${buyerId}', '${from}', '${RULE_BOOK_VERSION}', ${json.join(', ')},
          ${hours === null ? 'NULL' : `'${JSON.stringify(hours)}'`}, ${computedHours ?? 'NULL'}, '${headline}',
          '${socialCondition}', '${socialDuty}', ${until})`;
      const rows = [row(id, record.assessedOn, 'NULL')];
      if (index === 0) rows.push(row('0-earlier', '2026-10-01', "'2026-11-24'"));
      await dataSource.query(`INSERT INTO "assessments" VALUES ${rows.join(', ')}`);
    }
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" IN ('${NAMES.join("', '")}')`);
  }
});
