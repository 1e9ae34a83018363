import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../test/support/application';
import { cleaningOfSchools, givenBuyers, givenContract } from '../../test/support/contracts-world';
import { FORM_ACT } from '../../test/support/register-world';
import { BuyersService, Contract, ContractsRepository } from '../contracts';
import { CommitmentsRepository } from '../insertion-hours';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING } from '../shared/domain/perimeter';
import { type KeptAssessment } from './assessment-record';
import { AssessmentsRepository } from './assessments.repository';
import { Assessor } from './assessor.service';
import { ContractActs } from './contract-acts.service';
import { DecisionsRepository } from './decisions.repository';
import { type DecisionInput, DecisionsService } from './decisions.service';

const CLAUSE: DecisionInput = { measures: ['integration-clause'], exceptionCode: null, motivation: null };

describe('an act of a person is one transaction, verdicts included', () => {
  let application: INestApplicationContext;
  let buyerId: string;
  let id: string;
  beforeEach(async () => {
    application = await testApplication();
    buyerId = (await givenBuyers(application)).valmonde;
    id = await givenContract(application, buyerId, cleaningOfSchools());
  });
  afterEach(() => application.close());

  const verdictOf = async (contractId = id): Promise<KeptAssessment | undefined> =>
    (await application.get(AssessmentsRepository).current([contractId])).get(contractId);
  const decisionOf = async () => (await application.get(DecisionsRepository).current([id])).get(id);
  const decide = (input: DecisionInput) =>
    application.get(DecisionsService).decide(EVERYTHING, FORM_ACT, id, input);

  it('a decision whose hours are refused does not stand', async () => {
    const unexplained = decide({ ...CLAUSE, retained: { hours: 123_45, gapReason: null } });
    await expect(unexplained).rejects.toMatchObject({ code: 'missing-gap-reason' });
    expect(await decisionOf()).toBeUndefined();
  });

  it('a decision and its hours stand together', async () => {
    await decide({ ...CLAUSE, retained: { hours: 123_45, gapReason: 'marché court' } });
    expect(await decisionOf()).toMatchObject({ measures: ['integration-clause'] });
    const commitments = await application.get(CommitmentsRepository).currentOf(EVERYTHING, [id]);
    expect(commitments.get(id)).toMatchObject({ retainedHours: 123_45, gapReason: 'marché court' });
  });

  it('the second of two persons who decide at once is told, and the first decision stands', async () => {
    const first = { ...CLAUSE, formerId: null };
    const second = { ...CLAUSE, measures: ['social-condition'], formerId: null };
    const results = await Promise.allSettled([decide(first), decide(second)]);
    // On a server either may come first.
    const late = results.filter(({ status }) => status === 'rejected');
    expect(late).toMatchObject([{ reason: { code: 'stale-record' } }]);
    expect(await application.get(DecisionsRepository).history(id)).toHaveLength(1);
  });

  it('a change whose verdict cannot be kept is not kept either', async () => {
    const assessor = application.get(Assessor);
    jest.spyOn(assessor, 'assess').mockRejectedValueOnce(new Error('interrupted'));
    const input = { procedure: {}, contract: { cpv: '45221119' } };
    const edited = application
      .get(ContractActs)
      .edit(EVERYTHING, FORM_ACT, id, { contract: 1, procedure: 1 }, input);
    await expect(edited).rejects.toThrow('interrupted');
    const [file] = await application.get(ContractsRepository).files(EVERYTHING, [id]);
    expect(file?.contract).toMatchObject({ cpv: '90919300', version: 1 });
  });

  it('whoever writes a contract, its verdict is there when the act ends', async () => {
    const before = await verdictOf();
    await application.get(UnitOfWork).run(FORM_ACT, async (unit) => {
      const contract = await unit.manager.findOneByOrFail(Contract, { id });
      await unit.update(Contract, contract, { cpv: '45221119' });
    });
    const after = await verdictOf();
    expect(before?.facts).toMatchObject({ cpv: { value: '90919300' } });
    expect(after?.facts).toMatchObject({ cpv: { value: '45221119' } });
  });

  it('a lot taken away moves the verdicts of the lots beside it', async () => {
    const lots = { procedure: { needValue: null, lotCount: 2 }, contract: { estimatedValue: 100_000_00 } };
    const versions = { contract: 1, procedure: 1 };
    await application.get(ContractActs).edit(EVERYTHING, FORM_ACT, id, versions, lots);
    const twin = cleaningOfSchools({ lot: '3', decpId: '2026-114', estimatedValue: 60_000_00 });
    const other = await givenContract(application, buyerId, { ...twin, procedure: { reference: '2026-11' } });
    expect((await verdictOf())?.facts).toMatchObject({ needValue: { value: 160_000_00 } });
    await application.get(UnitOfWork).run(FORM_ACT, async (unit) => {
      await unit.remove(Contract, await unit.manager.findOneByOrFail(Contract, { id: other }));
    });
    expect((await verdictOf())?.facts).not.toHaveProperty('needValue');
  });

  it('a buyer whose kind is put right has its contracts assessed again; a new name changes nothing', async () => {
    const buyers = application.get(BuyersService);
    const { siret } = await buyers.get(EVERYTHING, buyerId);
    const typed = { siret, name: 'Valmonde', contractingAuthority: null, parentId: null };
    const first = await verdictOf();
    await buyers.edit(
      FORM_ACT,
      EVERYTHING,
      { id: buyerId, version: 1 },
      { ...typed, kind: 'local-authority' },
    );
    expect((await verdictOf())?.id).toBe(first?.id);
    await buyers.edit(FORM_ACT, EVERYTHING, { id: buyerId, version: 2 }, { ...typed, kind: 'state' });
    expect((await verdictOf())?.facts).toMatchObject({ buyerKind: { value: 'state' } });
  });
});
