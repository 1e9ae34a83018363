import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { createHoursWorld, declarationRow, HOURS_WORLD } from '../../test/support/hours-world';
import { ChangesRepository } from '../platform/database/changes.repository';
import { SYSTEM_ACT } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING, ofBuyers, type Perimeter } from '../shared/domain/perimeter';
import { DeclarationIntakeService } from './declaration-intake.service';
import { DeclarationReviewService } from './declaration-review.service';
import { DeclarationUndoRepository, type TakenBack } from './declaration-undo.repository';
import { Declaration } from './declaration.entity';
import { DeclarationsService } from './declarations.service';
import { type DeclarationRow, type DeclarationRowResult } from './domain/declaration-row';
import { Participant } from './participant.entity';

describe('a declaration spreadsheet', () => {
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
    await createHoursWorld(application);
  });
  afterEach(() => application.close());

  const take = (
    rows: DeclarationRow[],
    perimeter: Perimeter = EVERYTHING,
    importId = 'import-1',
  ): Promise<DeclarationRowResult[]> =>
    application
      .get(UnitOfWork)
      .run({ kind: 'import', ref: importId, actorId: null }, (unit) =>
        application.get(DeclarationIntakeService).applyImportedRows(unit, perimeter, rows, importId),
      );
  const takeBack = async (importId: string): Promise<TakenBack> => {
    const entries = await application.get(ChangesRepository).ofAct('import', importId);
    return application
      .get(UnitOfWork)
      .run(SYSTEM_ACT, (unit) =>
        application.get(DeclarationUndoRepository).takeBack(unit, importId, entries),
      );
  };
  const rowsChangedSince = async (importId: string): Promise<number[]> => {
    const entries = await application.get(ChangesRepository).ofAct('import', importId);
    const { manager } = application.get(DataSource);
    return application.get(DeclarationUndoRepository).rowsChangedSince(manager, importId, entries);
  };
  const outcomes = async (rows: DeclarationRow[], perimeter?: Perimeter): Promise<string[]> =>
    (await take(rows, perimeter)).map(({ outcome, issues }) =>
      [outcome, ...issues.map(({ code }) => code)].join(' '),
    );
  const stored = (): Promise<Declaration[]> =>
    application.get(DataSource).manager.find(Declaration, { order: { id: 'ASC' } });
  const validate = async (id: string | undefined): Promise<void> => {
    const declaration = (await stored()).find((each) => each.id === id);
    await application
      .get(DeclarationReviewService)
      .validate(
        EVERYTHING,
        SYSTEM_ACT,
        [{ id: id ?? '', version: declaration?.version ?? 0 }],
        'hours-statement',
      );
  };

  it('creates one submitted declaration a row, on the contract that number and lot name', async () => {
    const rows = [declarationRow(), declarationRow({ contractNumber: 'AO-2024-12', lot: 'Lot 02' })];
    expect(await outcomes(rows)).toEqual(['created', 'created']);
    const declarations = await stored();
    expect(declarations.map(({ contractId }) => contractId)).toEqual([
      HOURS_WORLD.cleaning,
      HOURS_WORLD.painting,
    ]);
    expect(new Set(declarations.map(({ state }) => state))).toEqual(new Set(['submitted']));
    expect(new Set(declarations.map(({ participantId }) => participantId)).size).toBe(1);
  });

  it('changes nothing the second time, nor when a person has edited since', async () => {
    const rows = [
      declarationRow(),
      declarationRow({ periodFrom: '2025-11-01', periodTo: '2025-11-30', participantCode: null }),
    ];
    await take(rows);
    await take([declarationRow({ hours: 9_000 })]);
    expect(await outcomes(rows)).toEqual(['unchanged', 'unchanged']);
    expect((await stored()).map(({ rawHours }) => rawHours)).toEqual([9_000, 10_000]);
  });

  it('takes a row twice in the file once, and names the first', async () => {
    const [, second] = await take([declarationRow(), declarationRow({ row: 3 })]);
    expect(second?.outcome).toBe('unchanged');
    expect(second?.issues[0]?.message).toContain('la ligne 2');
  });

  it('lets the later hours win for the same person, period and employer, and names both', async () => {
    const [, second] = await take([declarationRow(), declarationRow({ row: 3, hours: 8_050 })]);
    expect(second?.outcome).toBe('updated');
    expect(second?.issues[0]?.message).toContain('100\u00a0h ; la dernière valeur, 80,5\u00a0h');
    expect((await stored()).map(({ rawHours }) => rawHours)).toEqual([8_050]);
  });

  it('never changes a validated hour in place: other hours wait as a correction', async () => {
    const [first] = await take([declarationRow()]);
    await validate(first?.declarationId ?? undefined);
    const [later] = await take([declarationRow({ hours: 8_000 })]);
    expect([later?.outcome, later?.issues[0]?.code]).toEqual(['updated', 'correction']);
    expect(
      (await stored()).map(({ state, rawHours, supersedesId }) => [state, rawHours, supersedesId]),
    ).toEqual([
      ['validated', 10_000, null],
      ['submitted', 8_000, first?.declarationId],
    ]);
  });

  it('reports each bad row at its field, and takes the others', async () => {
    const rows = [
      declarationRow({ contractNumber: '2099-001' }),
      declarationRow({ contractNumber: '2025-034' }),
      declarationRow({ hours: 80_000 }),
      declarationRow({ periodFrom: '2026-03-01', periodTo: '2026-03-31' }),
      declarationRow({ hours: null, periodTo: null }),
      declarationRow({ periodFrom: '2025-10-31', periodTo: '2025-10-01' }),
      declarationRow(),
    ];
    expect(await outcomes(rows)).toEqual([
      'rejected unknown-contract',
      'rejected ambiguous-contract',
      'rejected hours-beyond-period',
      'rejected period-outside-contract',
      'rejected missing-value missing-value',
      'rejected reversed-period',
      'created',
    ]);
    expect(await stored()).toHaveLength(1);
  });

  it('warns of days declared twice, of one code for two people, and of a late eligibility', async () => {
    await take([declarationRow()]);
    expect(await outcomes([declarationRow({ periodTo: '2025-10-15' })])).toEqual(['created overlap']);
    expect(
      await outcomes([declarationRow({ periodFrom: '2025-09-01', periodTo: '2025-09-30', birthYear: 1970 })]),
    ).toEqual(['created other-person']);
  });

  it('leaves another buyer’s contract unknown', async () => {
    const row = declarationRow({ contractNumber: '2025-700' });
    expect(await outcomes([row], ofBuyers([HOURS_WORLD.department]))).toEqual(['rejected unknown-contract']);
    expect(await outcomes([row], ofBuyers([HOURS_WORLD.town]))).toEqual(['created']);
  });

  it('keeps no code of a person, and no link between buyers', async () => {
    await take([
      declarationRow({ participantCode: 'DUPONT-TEST' }),
      declarationRow({ contractNumber: '2025-700', participantCode: 'DUPONT-TEST' }),
    ]);
    const people = await application.get(DataSource).manager.find(Participant, { order: { id: 'ASC' } });
    expect(new Set(people.map(({ pseudonym }) => pseudonym)).size).toBe(2);
    const dump = await everyText(application.get(DataSource));
    expect(dump).toContain(people[0]?.pseudonym);
    expect(dump).not.toMatch(/dupont|B_TH/i);
  });

  it('never repeats the code of a person in a message', async () => {
    const [bad] = await take([declarationRow({ participantCode: 'DUPONT-TEST', hours: 90_000 })]);
    expect(JSON.stringify(bad)).not.toContain('DUPONT');
  });

  it('completes what was not said of a person', async () => {
    await take([declarationRow({ sex: null, birthYear: null, birthMonth: null, statuses: [] })]);
    expect(await outcomes([declarationRow()])).toEqual(['updated']);
    const [person] = await application.get(DataSource).manager.find(Participant);
    expect([person?.sex, person?.birthYear, person?.eligibleUntil]).toEqual(['F', 1998, '2027-10-01']);
  });

  it('is taken back whole: hours, people and rows seen are as before', async () => {
    await take([declarationRow({ hours: 9_000 })], EVERYTHING, 'import-1');
    await take([declarationRow(), declarationRow({ participantCode: 'VAL-0009' })], EVERYTHING, 'import-2');
    expect(await takeBack('import-2')).toEqual({ removed: 1, restored: 1 });
    expect((await stored()).map(({ rawHours }) => rawHours)).toEqual([9_000]);
    expect(await application.get(DataSource).manager.count(Participant)).toBe(1);
    expect(await outcomes([declarationRow()])).toEqual(['updated replaced-hours']);
  });

  it('is not taken back once one of its hours was reviewed', async () => {
    const [first] = await take([declarationRow()], EVERYTHING, 'import-1');
    expect(await rowsChangedSince('import-1')).toEqual([]);
    await validate(first?.declarationId ?? undefined);
    expect(await rowsChangedSince('import-1')).toEqual([2]);
  });

  it('and a form follow the same checks', async () => {
    const service = application.get(DeclarationsService);
    const result = await service.declare(EVERYTHING, SYSTEM_ACT, HOURS_WORLD.cleaning, declarationRow());
    expect(result.outcome).toBe('created');
    await expect(
      service.declare(EVERYTHING, SYSTEM_ACT, HOURS_WORLD.cleaning, declarationRow({ hours: 99_999 })),
    ).rejects.toMatchObject({ kind: 'invalid', code: 'hours-beyond-period' });
    await expect(
      service.declare(ofBuyers([HOURS_WORLD.town]), SYSTEM_ACT, HOURS_WORLD.cleaning, declarationRow()),
    ).rejects.toMatchObject({ kind: 'not-found', code: 'unknown-contract' });
  });
});

/** Every value of every table, as one text. */
async function everyText(dataSource: DataSource): Promise<string> {
  const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const dumps = await Promise.all(
    tables.map((table): Promise<unknown> => dataSource.query(`SELECT * FROM "${table}"`)),
  );
  return JSON.stringify(dumps);
}
