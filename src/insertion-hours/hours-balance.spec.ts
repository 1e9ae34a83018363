import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { createHoursWorld, declarationRow, HOURS_WORLD, retainedHours } from '../../test/support/hours-world';
import { Contract } from '../contracts';
import { SYSTEM_ACT } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING, ofBuyers } from '../shared/domain/perimeter';
import { BalanceService } from './balance.service';
import { CommitmentsRepository } from './commitments.repository';
import { CommitmentsService } from './commitments.service';
import { DeclarationReviewService } from './declaration-review.service';
import { Declaration } from './declaration.entity';
import { DeclarationsRepository } from './declarations.repository';
import { DeclarationsService } from './declarations.service';
import { HoursReportService } from './hours-report.service';
import { SuspensionsService } from './suspensions.service';

const { cleaning, department, town } = HOURS_WORLD;

describe('hours owed and delivered', () => {
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
    await createHoursWorld(application);
    await application.get(CommitmentsService).retain(EVERYTHING, SYSTEM_ACT, cleaning, retainedHours());
  });
  afterEach(() => application.close());

  const declare = async (hours: number, participantCode: string | null = 'VAL-0007'): Promise<string> => {
    const row = declarationRow({ hours, participantCode });
    const { declarationId } = await application
      .get(DeclarationsService)
      .declare(EVERYTHING, SYSTEM_ACT, cleaning, row);
    return declarationId ?? '';
  };
  const review = async (id: string): Promise<{ id: string; version: number }> => {
    const { version } = await application.get(DataSource).manager.findOneByOrFail(Declaration, { id });
    return { id, version };
  };
  const validate = async (id: string): Promise<void> =>
    application.get(DeclarationReviewService).validate(EVERYTHING, SYSTEM_ACT, [await review(id)], 'invoice');
  const balance = async (day = '2025-12-31') =>
    (await application.get(BalanceService).balances(EVERYTHING, day, cleaning))[0];

  it('balance validated hours against those due; declared ones are shown apart', async () => {
    await validate(await declare(10_000));
    await declare(5_000, 'VAL-0008');
    expect(await balance()).toEqual({
      contractId: cleaning,
      buyerId: department,
      number: '2025-099',
      lot: null,
      retained: 36_500,
      due: 36_500,
      declared: 15_000,
      validated: 10_000,
      balance: -26_500,
      asOf: '2025-12-31',
    });
    expect(await balance('2025-09-30')).toMatchObject({ due: 27_300, declared: 0, validated: 0 });
  });

  it('leave out what was sent back', async () => {
    const id = await declare(10_000);
    await application
      .get(DeclarationReviewService)
      .sendBack(EVERYTHING, SYSTEM_ACT, await review(id), 'contrat non joint');
    expect(await balance()).toMatchObject({ declared: 0, validated: 0 });
    await application.get(DeclarationReviewService).submit(EVERYTHING, SYSTEM_ACT, await review(id));
    expect(await balance()).toMatchObject({ declared: 10_000 });
  });

  it('count an hour once: a validated correction takes the place of what it corrects', async () => {
    await validate(await declare(10_000));
    const correction = await declare(8_000);
    expect(await balance()).toMatchObject({ declared: 10_000, validated: 10_000 });
    await validate(correction);
    expect(await balance()).toMatchObject({ declared: 8_000, validated: 8_000 });
    expect(await application.get(HoursReportService).declaredHours(EVERYTHING, 2025)).toHaveLength(1);
    expect((await application.get(DeclarationsRepository).page(EVERYTHING)).declarations).toHaveLength(2);
  });

  it('refuse to change what is validated, and a version seen too long ago', async () => {
    const id = await declare(10_000);
    const seen = await review(id);
    await validate(id);
    const service = application.get(DeclarationReviewService);
    await expect(service.sendBack(EVERYTHING, SYSTEM_ACT, seen, 'trop tard')).rejects.toMatchObject({
      code: 'stale-record',
    });
    await expect(
      service.sendBack(EVERYTHING, SYSTEM_ACT, await review(id), 'trop tard'),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'forbidden-step' });
    await expect(service.sendBack(EVERYTHING, SYSTEM_ACT, seen, '  ')).rejects.toMatchObject({
      code: 'missing-return-reason',
    });
  });

  it('count with the weight of the contract, and stay raw for national reporting', async () => {
    const id = await declare(10_000);
    const service = application.get(DeclarationReviewService);
    await service.weigh(EVERYTHING, SYSTEM_ACT, await review(id), '1.5');
    await validate(id);
    expect(await balance()).toMatchObject({ validated: 15_000 });
    const [row] = await application.get(HoursReportService).declaredHours(EVERYTHING, 2025);
    expect([row?.rawHours, row?.countedHours]).toEqual([10_000, 15_000]);
    const late = service.weigh(EVERYTHING, SYSTEM_ACT, await review(id), '2');
    await expect(late).rejects.toMatchObject({ code: 'forbidden-step' });
    const wrong = service.weigh(EVERYTHING, SYSTEM_ACT, await review(id), '0');
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-weight' });
  });

  it('follow a revision, and keep what stood before readable', async () => {
    const service = application.get(CommitmentsService);
    await expect(
      service.retain(EVERYTHING, SYSTEM_ACT, cleaning, retainedHours({ retainedHours: 40_000 })),
    ).rejects.toMatchObject({ code: 'missing-gap-reason' });
    await service.retain(
      EVERYTHING,
      SYSTEM_ACT,
      cleaning,
      retainedHours({ retainedHours: 40_000, gapReason: 'arrondi', version: 1 }),
    );
    const revisions = await application.get(CommitmentsRepository).revisionsOf(EVERYTHING, cleaning);
    expect(revisions.map(({ retainedHours: hours, supersededById }) => [hours, supersededById])).toEqual([
      [40_000, null],
      [36_500, revisions[0]?.id],
    ]);
    expect(await balance()).toMatchObject({ retained: 40_000, due: 40_000 });
    await expect(
      service.retain(EVERYTHING, SYSTEM_ACT, cleaning, retainedHours({ version: null })),
    ).rejects.toMatchObject({ code: 'stale-record' });
  });

  it('stand still while the action is suspended', async () => {
    const suspensions = application.get(SuspensionsService);
    const terms = { startsOn: '2025-03-01', endsOn: null, reason: 'activité partielle' };
    const { id, version } = await suspensions.suspend(EVERYTHING, SYSTEM_ACT, cleaning, terms);
    expect(await balance('2025-06-30')).toMatchObject({ due: 36_500 });
    await suspensions.resume(EVERYTHING, SYSTEM_ACT, { id, version }, '2025-12-30');
    expect(await balance('2025-06-30')).toMatchObject({ due: 35_892 });
    await expect(
      suspensions.suspend(EVERYTHING, SYSTEM_ACT, cleaning, { ...terms, reason: '' }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('are proposed as computed, over the dates of the contract', async () => {
    const computed = { formula: 'PRA-CALC-1', inputs: {}, assumed: [], computed: '958' };
    expect(await application.get(CommitmentsService).propose(EVERYTHING, cleaning, computed)).toMatchObject({
      computedHours: 95_800,
      retainedHours: 95_800,
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    });
  });

  it('stated by an imported list become commitments, once', async () => {
    await application.get(DataSource).manager.update(Contract, { buyerId: town }, { statedHours: 12_000 });
    const retainStated = (): Promise<number> =>
      application
        .get(UnitOfWork)
        .run(SYSTEM_ACT, (unit) => application.get(CommitmentsService).retainStated(unit, EVERYTHING));
    expect([await retainStated(), await retainStated()]).toEqual([1, 0]);
    expect(
      (await application.get(BalanceService).balances(EVERYTHING, '2026-11-24')).map(
        ({ retained }) => retained,
      ),
    ).toEqual([36_500, 12_000]);
  });

  it('give the report flat rows, without anything that names a person', async () => {
    await declare(10_000);
    const rows = await application.get(HoursReportService).declaredHours(EVERYTHING, 2025);
    expect(rows).toMatchObject([
      {
        month: '2025-10',
        state: 'submitted',
        rawHours: 10_000,
        cpv: '90911200',
        sex: 'F',
        birthYear: 1998,
        statuses: ['B_RSA', 'B_TH'],
        modality: 'MAD_ETTI',
      },
    ]);
    expect(await application.get(HoursReportService).declaredHours(EVERYTHING, 2024)).toEqual([]);
  });

  it('read as absent to another buyer: balances, lists, revisions, report, acts', async () => {
    const id = await declare(10_000);
    const outside = ofBuyers([town]);
    expect(await application.get(BalanceService).balances(outside, '2025-12-31')).toEqual([]);
    await expect(
      application.get(BalanceService).balances(outside, '2025-12-31', cleaning),
    ).rejects.toMatchObject({ kind: 'not-found' });
    expect(await application.get(BalanceService).pace(outside, '2025-06-30', cleaning)).toBeNull();
    expect((await application.get(DeclarationsRepository).page(outside)).declarations).toEqual([]);
    expect(await application.get(CommitmentsRepository).revisionsOf(outside, cleaning)).toEqual([]);
    expect(await application.get(HoursReportService).declaredHours(outside, 2025)).toEqual([]);
    await expect(
      application.get(DeclarationReviewService).validate(outside, SYSTEM_ACT, [await review(id)], 'none'),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await expect(
      application.get(CommitmentsService).retain(outside, SYSTEM_ACT, cleaning, retainedHours()),
    ).rejects.toMatchObject({ kind: 'not-found' });
    expect(await application.get(BalanceService).balances(ofBuyers([department]), '2025-12-31')).toHaveLength(
      1,
    );
  });

  it('are listed by seek, newest period first, each once', async () => {
    for (const person of ['VAL-0001', 'VAL-0002', 'VAL-0003']) await declare(1_000, person);
    const service = application.get(DeclarationsRepository);
    const first = await service.page(EVERYTHING, {
      limit: 2,
      state: 'submitted',
      contractId: cleaning,
      month: '2025-10',
    });
    const second = await service.page(EVERYTHING, { limit: 2, cursor: first.next });
    expect(first.declarations).toHaveLength(2);
    expect(second.next).toBeNull();
    expect(new Set([...first.declarations, ...second.declarations].map(({ id }) => id)).size).toBe(3);
    expect((await service.page(EVERYTHING, { month: '2025-11' })).declarations).toEqual([]);
  });
});
