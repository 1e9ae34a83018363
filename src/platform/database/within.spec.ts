import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { FORM_ACT, registerWorld, type RegisterWorld } from '../../../test/support/register-world';
import { Contract, ContractsRepository, Procedure } from '../../contracts';
import { AssessmentRecord, Decision } from '../../eligibility';
import { Participant } from '../../insertion-hours';
import { type Limit, ofBuyers, ofGrants, type Perimeter } from '../../shared/domain/perimeter';
import { ChangesRepository } from './changes.repository';
import { UnitOfWork } from './unit-of-work';
import { within } from './within';

describe('a perimeter in a query', () => {
  let application: INestApplicationContext;
  let world: RegisterWorld;
  let dataSource: DataSource;
  beforeEach(async () => {
    application = await testApplication();
    world = await registerWorld(application);
    dataSource = application.get(DataSource);
    await dataSource.query(`UPDATE "procedures" SET "territory" = 'Morvan' WHERE "service" <> 'Routes'`);
  });
  afterEach(() => application.close());

  const given = (buyer: { id: string }, services: string[], territories: string[] = []): Limit => ({
    buyerId: buyer.id,
    services,
    territories,
  });
  const numbersIn = async (perimeter: Perimeter): Promise<(string | null)[]> => {
    const query = dataSource.manager.createQueryBuilder(Contract, 'contract').orderBy('contract.decpId');
    return (await within(query, perimeter, 'contract').getMany()).map(({ decpId }) => decpId);
  };
  const [cleaning, roads, playground] = ['2026-113', '2026-087', '2026-04'];

  it('gives the rows of a service, of a territory, of both, of each buyer as it was given', async () => {
    const { departement, commune } = world;
    const seen = [
      ofBuyers([departement.id]),
      ofGrants([given(departement, ['Routes'])]),
      ofGrants([given(departement, [], ['Morvan'])]),
      ofGrants([given(departement, ['Routes', 'Bâtiments'], ['Morvan'])]),
      ofGrants([given(departement, ['Routes'], ['Morvan'])]),
      ofGrants([given(departement, ['Routes']), given(commune, [])]),
      ofGrants([given(departement, ['Routes']), given(commune, [], ['Morvan'])]),
      ofGrants([]),
    ];
    expect(await Promise.all(seen.map(numbersIn))).toEqual([
      [roads, cleaning],
      [roads],
      [cleaning],
      [cleaning],
      [],
      [playground, roads],
      [playground, roads],
      [],
    ]);
  });

  it('finds the way from a consultation, and from what hangs on a contract', async () => {
    await application.get(UnitOfWork).run(FORM_ACT, async (unit) => {
      for (const { id, buyerId } of [world.cleaning, world.roads])
        await unit.create(Decision, {
          id: unit.nextId(),
          contractId: id,
          buyerId,
          measures: ['social-condition'],
          exceptionCode: null,
          motivation: null,
          authorId: null,
          decidedAt: unit.at,
          supersededAt: null,
        });
    });
    const perimeter = ofGrants([given(world.departement, ['Routes'])]);
    const { manager } = dataSource;
    const count = (entity: typeof Decision | typeof AssessmentRecord | typeof Procedure) =>
      within(manager.createQueryBuilder<object>(entity, 'row'), perimeter, 'row').getCount();
    expect([await count(Procedure), await count(Decision), await count(AssessmentRecord)]).toEqual([1, 1, 1]);
  });

  it('is refused where rows lead to no contract: nothing is shown by mistake', () => {
    const query = dataSource.manager.createQueryBuilder(Participant, 'person');
    const limited = ofGrants([given(world.departement, ['Routes'])]);
    expect(() => within(query, limited, 'person')).toThrow('participants lead to no contract');
  });

  it('holds for files of contracts and for the journal', async () => {
    const limited = ofGrants([given(world.departement, ['Routes'])]);
    const ids = [world.cleaning.id, world.roads.id, world.playground.id];
    const files = await application.get(ContractsRepository).files(limited, ids);
    expect(files.map(({ contract }) => contract.decpId)).toEqual([roads]);
    const changes = application.get(ChangesRepository);
    const told = await Promise.all(ids.map((id) => changes.ofRecord(limited, 'contracts', id)));
    expect(told.map(({ length }) => length)).toEqual([0, 1, 0]);
  });
});
