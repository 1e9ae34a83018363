import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { createHoursWorld, declarationRow, HOURS_WORLD } from '../../test/support/hours-world';
import { Contract } from '../contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING } from '../shared/domain/perimeter';
import { DeclarationIntakeService } from './declaration-intake.service';

/** PRA-ELIG-24: a person stays eligible for 24 months from the first hour in a clause, all contracts together. */
describe('the hours of one person over the years', () => {
  let application: INestApplicationContext;
  beforeAll(async () => {
    application = await testApplication();
    await createHoursWorld(application);
    // Contracts that run from 2023 to 2026, so that only the term of eligibility is at stake.
    await application
      .get(DataSource)
      .manager.update(
        Contract,
        { buyerId: HOURS_WORLD.department },
        { notifiedOn: '2023-01-01', durationMonths: 48 },
      );
  });
  afterAll(() => application.close());

  /** Declares rows in this order, a day or a span each; gives what is said of each. */
  async function declare(participantCode: string, rows: readonly (readonly [string, string, string])[]) {
    const results = await application
      .get(UnitOfWork)
      .run({ kind: 'import', ref: participantCode, actorId: null }, (unit) =>
        application.get(DeclarationIntakeService).applyImportedRows(
          unit,
          EVERYTHING,
          rows.map(([contractNumber, periodFrom, periodTo]) =>
            declarationRow({
              participantCode,
              contractNumber,
              lot: contractNumber === '2025-034' ? '1' : null,
              periodFrom,
              periodTo,
              hours: 700,
            }),
          ),
          participantCode,
        ),
      );
    return results.map(({ outcome, issues }) => [outcome, ...issues.map(({ code }) => code)].join(' '));
  }

  it('are in time on the day 24 months after the first one, and said to be late the day after', async () => {
    expect(
      await declare('ONE', [
        ['2025-099', '2023-03-10', '2023-03-31'],
        ['2025-099', '2025-03-10', '2025-03-10'],
        ['2025-099', '2025-03-11', '2025-03-31'],
      ]),
    ).toEqual(['created', 'created', 'created beyond-eligibility']);
  });

  it('are in time where their period began in time', async () => {
    expect(
      await declare('TWO', [
        ['2025-099', '2023-03-10', '2023-03-31'],
        ['2025-099', '2025-03-01', '2025-03-31'],
      ]),
    ).toEqual(['created', 'created']);
  });

  it('from a 29 February on are in time until a 28 February', async () => {
    expect(
      await declare('THREE', [
        ['2025-099', '2024-02-29', '2024-02-29'],
        ['2025-099', '2026-02-28', '2026-02-28'],
        ['2025-099', '2026-03-01', '2026-03-31'],
      ]),
    ).toEqual(['created', 'created', 'created beyond-eligibility']);
  });

  it('are counted from the first hour on any contract of the buyer, also where it is declared later', async () => {
    expect(
      await declare('FOUR', [
        ['2025-099', '2023-06-01', '2023-06-30'],
        ['2025-034', '2023-02-01', '2023-02-28'],
        ['2025-099', '2025-02-01', '2025-02-01'],
        ['2025-099', '2025-02-02', '2025-02-28'],
      ]),
    ).toEqual(['created', 'created', 'created', 'created beyond-eligibility']);
  });
});
