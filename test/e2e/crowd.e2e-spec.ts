import { crowd } from '../crowd/crowd';
import { freshDatabase } from '../support/database';

const onPostgres = process.env['TEST_POSTGRES_URL'] ? describe : describe.skip;

/** Ten people for some seconds; `npm run crowd` is the whole of it. */
onPostgres('people at work at once on two instances', () => {
  it.each([null, 'killed'])(
    'are answered what the database holds, once each (fault: %s)',
    async (fault) => {
      const { target, drop } = await freshDatabase();
      const url = target.kind === 'postgres' ? target.url : '';
      const { wrong, ledger } = await crowd(url, null, { people: 10, ms: 8_000, fault });
      expect(wrong).toEqual([]);
      expect(ledger.entries.filter(({ outcome }) => outcome === 'done').length).toBeGreaterThan(20);
      await drop();
    },
    180_000,
  );
});
