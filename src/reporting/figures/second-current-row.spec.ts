import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { cleaningOfSchools, givenBuyers, givenContract } from '../../../test/support/contracts-world';
import { FORM_ACT } from '../../../test/support/register-world';
import { AssessmentRecord, DecisionsService } from '../../eligibility';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { IndicatorRowsService } from './indicator-rows.service';

const COUNT = 4;

describe('a second current verdict of one contract', () => {
  let application: INestApplicationContext;
  const ids: string[] = [];
  beforeAll(async () => {
    application = await testApplication();
    const { valmonde } = await givenBuyers(application);
    for (let day = 1; day <= COUNT; day += 1) {
      const notified = { notifiedOn: `2026-03-0${day}`, status: 'awarded', decpId: `2026-${day}` } as const;
      ids.push(await givenContract(application, valmonde, cleaningOfSchools(notified)));
    }
    await decide(ids[2] ?? '');
    await doubleVerdictOf(ids[0] ?? '');
  });
  afterAll(() => application.close());

  const decide = (contractId: string): Promise<unknown> => {
    const decision = { measures: [], exceptionCode: 'EXC-1', motivation: 'Matériel en stock.' };
    return application.get(DecisionsService).decide(EVERYTHING, FORM_ACT, contractId, decision);
  };

  /** As a register of before may hold it: the index that forbids it is taken away first. */
  async function doubleVerdictOf(contractId: string): Promise<void> {
    const dataSource = application.get(DataSource);
    const runner = dataSource.createQueryRunner();
    const table = await runner.getTable('assessments');
    for (const index of table?.indices ?? [])
      if (index.isUnique) await runner.dropIndex('assessments', index);
    if (dataSource.options.type === 'postgres') await runner.release();
    await application.get(UnitOfWork).run(FORM_ACT, async (unit) => {
      const current = await unit.manager.findOneByOrFail(AssessmentRecord, { contractId });
      await unit.create(AssessmentRecord, { ...current, id: unit.nextId() });
    });
  }

  it('gives no other contract the decision of its neighbour, and counts its own once', async () => {
    const { contracts } = await application.get(IndicatorRowsService).load(EVERYTHING, [2026]);
    expect(contracts.map(({ contractId, exception }) => [contractId, exception?.code ?? null])).toEqual(
      ids.map((id, index) => [id, index === 2 ? 'EXC-1' : null]),
    );
  });
});
