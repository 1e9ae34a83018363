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
import { Schema } from '../platform/database/schema';
import { EVERYTHING } from '../shared/domain/perimeter';
import { AssessmentContext } from './assessment-context';
import { AssessmentsRepository } from './assessments.repository';
import { Assessor } from './assessor.service';
import { RULE_BOOK_VERSION } from './domain/rules/rule-book';
import { eligibilityFacts } from './domain/facts/known-facts';
import { factsOfFile } from './situation';

const NAME = 'Verdicts1764200001000';

describe('assessments stored whole, as the first version did', () => {
  let application: INestApplicationContext;
  let dataSource: DataSource;
  let ids: string[];
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

    expect(await application.get(Schema).migrate()).toBe(1);

    expect(await assessments.current(ids)).toEqual(before);
    const past = await assessments.history(ids[0] ?? '');
    expect(past.map(({ id }) => id)).toEqual([before.get(ids[0] ?? '')?.id, '0-earlier']);
    expect(past[1]).toMatchObject({ assessedOn: '2026-10-01', facts: past[0]?.facts });
    // Two lots of one consultation say the same of different amounts.
    const [{ n }] = await dataSource.query<[{ n: number | string }]>('SELECT COUNT(*) AS n FROM "verdicts"');
    expect(Number(n)).toBe(new Set([...before.values()].map(({ verdictId }) => verdictId)).size);
    expect(await application.get(Assessor).assessAll(EVERYTHING)).toBe(0);
  });

  /** The table of the first version, filled from the engine and not from what is stored now. */
  async function asTheFirstVersionStoredThem(): Promise<void> {
    const kept = await application.get(AssessmentsRepository).current(ids);
    const files = await application.get(ContractsRepository).files(EVERYTHING, ids);
    await dataSource.query('DROP TABLE "assessments"');
    await dataSource.query('DROP TABLE "verdicts"');
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
      const { outcomes, statuses, hours } = application
        .get(AssessmentContext)
        .codes(eligibilityFacts(file.contract.id, facts));
      const { id, contractId, buyerId, computedHours, headline, socialCondition, socialDuty } = record;
      const json = [facts, outcomes, statuses].map((each) => `'${JSON.stringify(each)}'`);
      const row = (recordId: string, from: string, until: string): string =>
        `('${recordId}', '${contractId}', '${buyerId}', '${from}', '${RULE_BOOK_VERSION}', ${json.join(', ')},
          ${hours === null ? 'NULL' : `'${JSON.stringify(hours)}'`}, ${computedHours ?? 'NULL'}, '${headline}',
          '${socialCondition}', '${socialDuty}', ${until})`;
      const rows = [row(id, record.assessedOn, 'NULL')];
      if (index === 0) rows.push(row('0-earlier', '2026-10-01', "'2026-11-24'"));
      await dataSource.query(`INSERT INTO "assessments" VALUES ${rows.join(', ')}`);
    }
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" = '${NAME}'`);
  }
});
