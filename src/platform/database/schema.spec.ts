import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../../test/support/application';
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

  it('has nothing left to migrate', async () => {
    expect(await application.get(Schema).migrate()).toBe(0);
  });
});
