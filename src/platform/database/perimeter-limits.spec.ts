import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { registerWorld } from '../../../test/support/register-world';
import { AccountsService, SessionsService } from '../../auth';
import { PerimeterLimits1764700000000 } from './migrations/perimeter-limits-1764700000000';
import { Schema } from './schema';

describe('a database of before buyers were given in part', () => {
  let application: INestApplicationContext;
  beforeEach(async () => {
    application = await testApplication();
  });
  afterEach(() => application.close());

  const perimeterOf = async (userId: string): Promise<unknown> => {
    const sessions = application.get(SessionsService);
    return (await sessions.find(await sessions.open(userId)))?.perimeter;
  };

  it('gives every account what it saw; on the way back, what was given in part is given no more', async () => {
    const { departement } = await registerWorld(application);
    const accounts = application.get(AccountsService);
    const account = { displayName: 'Camille', role: 'officer', password: 'une phrase de passe' };
    const given = { ...account, buyerSirets: [departement.siret] };
    const whole = await accounts.addUser({ ...given, email: 'tout@exemple.fr' });
    const part = await accounts.addUser({ ...given, email: 'partie@exemple.fr', services: ['Routes'] });

    const runner = application.get(DataSource).createQueryRunner();
    const migration = new PerimeterLimits1764700000000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    // What follows any migration: its columns are compared as the others.
    await application.get(Schema).migrate();

    expect(await application.get(Schema).drift()).toEqual([]);
    expect(await perimeterOf(whole.id)).toEqual({ kind: 'buyers', buyerIds: [departement.id] });
    expect(await perimeterOf(part.id)).toEqual({ kind: 'buyers', buyerIds: [] });
  });
});
