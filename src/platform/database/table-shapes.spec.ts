import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';

describe('the shapes of the tables', () => {
  let application: INestApplicationContext;
  let dataSource: DataSource;
  beforeAll(async () => {
    application = await testApplication();
    dataSource = application.get(DataSource);
  });
  afterAll(() => application.close());

  const isSqlite = (): boolean => dataSource.options.type !== 'postgres';

  it('have contracts found by identifier, not by the buyers that half of them have', async () => {
    if (!isSqlite()) return;
    const ids = Array.from({ length: 500 }, (_, index) => `'${index}'`).join();
    const plan = await dataSource.query<{ detail: string }[]>(
      `EXPLAIN QUERY PLAN SELECT * FROM contracts WHERE id IN (${ids}) AND "buyerId" IN ('a', 'b', 'c')`,
    );
    expect(plan[0]?.detail).toContain('sqlite_autoindex_contracts_1 (id=?)');
  });

  it('name tables and indexes that exist', async () => {
    if (!isSqlite()) return;
    const unknown = await dataSource.query<unknown[]>(
      'SELECT tbl, idx FROM sqlite_stat1 WHERE NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = idx AND tbl_name = tbl)',
    );
    expect(unknown).toEqual([]);
  });
});
