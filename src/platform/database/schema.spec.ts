import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { blankBuyer, Buyer } from '../../contracts';
import { Schema } from './schema';

describe('the schema', () => {
  let application: INestApplicationContext;
  beforeAll(async () => {
    application = await testApplication();
  });
  afterAll(() => application.close());

  it('does not drift: migrations and entities say the same', async () => {
    expect(await application.get(Schema).drift()).toEqual([]);
  });

  it('compares texts by their signs, whatever the order of the database', async () => {
    const { manager } = application.get(DataSource);
    const names = ['B', 'Zone', 'a', 'a-b', 'ab', 'É', 'œ'];
    for (const [at, name] of names.entries())
      await manager.insert(Buyer, blankBuyer(`b-${at}`, String(at).padStart(14, '0'), name));
    const query = manager.createQueryBuilder(Buyer, 'buyer').select('buyer.name', 'name');
    const after = await query.where('buyer.name > :name', { name: 'a' }).orderBy('buyer.name').getRawMany();
    expect(after.map(({ name }) => name as string)).toEqual(['a-b', 'ab', 'É', 'œ']);
  });

  it('has nothing left to migrate', async () => {
    expect(await application.get(Schema).migrate()).toBe(0);
  });
});
