import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import {
  bridgeRepair,
  cleaningOfSchools,
  givenBuyers,
  givenContract,
} from '../../test/support/contracts-world';
import { FORM_ACT } from '../../test/support/register-world';
import { type ContractInput, Procedure } from '../contracts';
import { ofGrants, type Perimeter } from '../shared/domain/perimeter';
import { ContractActs } from './contract-acts.service';
import { DecisionsService } from './decisions.service';

/** A bridge of the service « Routes », in the Morvan; a cleaning of « Bâtiments », that names no territory. */
describe('what a person may do who is given a service or a territory of a buyer', () => {
  let application: INestApplicationContext;
  let acts: ContractActs;
  let buyerId: string;
  let bridge: string;
  let cleaning: string;
  let roads: Perimeter;
  let morvan: Perimeter;
  beforeEach(async () => {
    application = await testApplication();
    acts = application.get(ContractActs);
    buyerId = (await givenBuyers(application)).valmonde;
    bridge = await givenContract(application, buyerId, placed('Routes', 'Morvan'));
    cleaning = await givenContract(application, buyerId, cleaningOfSchools());
    roads = ofGrants([{ buyerId, services: ['Routes'], territories: [] }]);
    morvan = ofGrants([{ buyerId, services: [], territories: ['Morvan'] }]);
  });
  afterEach(() => application.close());

  const placed = (service: string | null, territory: string | null, reference?: string): ContractInput => {
    const { procedure, contract } = bridgeRepair();
    return { procedure: { ...procedure, service, territory, reference: reference ?? null }, contract };
  };
  const versions = { contract: 1, procedure: 1 };
  const edit = (perimeter: Perimeter, id: string, procedure: Partial<Procedure>) =>
    acts.edit(perimeter, FORM_ACT, id, versions, { procedure, contract: {} });
  const procedures = () => application.get(DataSource).manager.count(Procedure);

  it('logs a contract of it, and no other: the sentence says which are', async () => {
    await expect(acts.log(roads, FORM_ACT, buyerId, placed('Routes', null))).resolves.toBeDefined();
    const before = await procedures();
    const outside: readonly [Perimeter, ContractInput, string, string][] = [
      [roads, placed('Bâtiments', 'Morvan'), 'service', 'service Routes'],
      [roads, placed(null, null), 'service', 'service Routes'],
      [morvan, placed('Routes', 'Puisaye'), 'territory', 'territoire Morvan'],
    ];
    for (const [perimeter, input, field, words] of outside)
      await expect(acts.log(perimeter, FORM_ACT, buyerId, input)).rejects.toMatchObject({
        code: 'outside-limits',
        details: { field },
        message: expect.stringContaining(words) as string,
      });
    expect(await procedures()).toBe(before);
  });

  it('takes no consultation of another service by its number', async () => {
    const theirs = acts.log(roads, FORM_ACT, buyerId, placed('Routes', null, '2026-11'));
    await expect(theirs).rejects.toMatchObject({
      code: 'procedure-outside',
      details: { field: 'reference' },
    });
    await expect(
      application.get(DataSource).manager.findBy(Procedure, { service: 'Bâtiments' }),
    ).resolves.toHaveLength(1);
  });

  it('edits a contract of it, and neither moves it out nor reaches another', async () => {
    await expect(edit(roads, bridge, { service: 'Bâtiments' })).rejects.toMatchObject({
      code: 'outside-limits',
    });
    await expect(edit(morvan, bridge, { territory: null })).rejects.toMatchObject({ code: 'outside-limits' });
    await expect(edit(roads, cleaning, { service: 'Routes' })).rejects.toMatchObject({
      code: 'unknown-contract',
    });
    const decided = { measures: ['integration-clause'], exceptionCode: null, motivation: null };
    const decide = application.get(DecisionsService).decide(morvan, FORM_ACT, cleaning, decided);
    await expect(decide).rejects.toMatchObject({ code: 'unknown-contract' });
    await expect(edit(roads, bridge, { territory: 'Puisaye' })).resolves.toEqual({
      id: bridge,
      refusal: null,
    });
  });
});
