import { type NestExpressApplication } from '@nestjs/platform-express';
import { type Walked, walkedWorld } from '../support/walked-world';
import { type Browser, signedInAs, testSite } from '../support/web';

const NO_DAY = '1900-01-01';
type KeyOf = (row: Walked) => string | number;

/** What each list is ordered by, said apart: the word of the address, and the key of a row. */
const CONTRACTS: Readonly<Record<string, KeyOf>> = {
  recents: ({ launchedOn, notifiedOn }) => launchedOn ?? notifiedOn ?? NO_DAY,
  numero: ({ number }) => number,
  objet: ({ filedBy }) => filedBy,
  besoin: ({ need }) => need ?? -1,
  montant: ({ amount }) => amount ?? -1,
  lancement: ({ launchedOn }) => launchedOn ?? NO_DAY,
  notification: ({ notifiedOn }) => notifiedOn ?? NO_DAY,
};
const HOURS: Readonly<Record<string, KeyOf>> = {
  solde: ({ retained }) => -retained,
  retenues: ({ retained }) => retained,
  numero: ({ number }) => number,
};
const MOST_PAGES = 8;

/** Filters of the list of contracts, and the rows that they keep. */
const FILTERS: readonly (readonly [query: string, keeps: (row: Walked) => boolean])[] = [
  ['', () => true],
  ['annee=2026', ({ launchedOn, notifiedOn }) => (notifiedOn ?? launchedOn ?? '').startsWith('2026')],
  ['service=Écoles', ({ service }) => service === 'Écoles'],
  [
    'lancement_du=2026-01-01&lancement_au=2026-03-28',
    ({ launchedOn }) => launchedOn !== null && launchedOn >= '2026-01-01' && launchedOn <= '2026-03-28',
  ],
];

describe('each list walked to its end, page after page', () => {
  let application: NestExpressApplication;
  let browser: Browser;
  let rows: Walked[];

  beforeAll(async () => {
    application = await testSite();
    rows = await walkedWorld(application);
    browser = await signedInAs(application, 'administrator');
  });
  afterAll(() => application.close());

  /** The identifiers met, in their order; a walk in circles ends, and fails. */
  async function walked(address: string): Promise<string[]> {
    const met: string[] = [];
    let next: string | undefined = encodeURI(address);
    for (let pages = 0; next !== undefined; pages += 1) {
      if (pages > MOST_PAGES) throw new Error(`${address} has no end`);
      const page = await browser.page(next);
      for (const row of page('tbody tr').toArray())
        met.push(page(row).find('a[href]').first().attr('href')?.split('/').at(-1) ?? '');
      next = page('a[rel=next]').attr('href');
    }
    return met;
  }

  function inOrder(kept: readonly Walked[], keyOf: KeyOf, descending: boolean): string[] {
    const places = new Map(rows.map(({ id }, at) => [id, at]));
    const placed = [...kept].sort((one, other) => {
      const [left, right] = [keyOf(one), keyOf(other)];
      return left === right ? (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0) : left < right ? -1 : 1;
    });
    return (descending ? placed.reverse() : placed).map(({ id }) => id);
  }

  const directions = [
    ['asc', false],
    ['desc', true],
  ] as const;

  it.each(Object.entries(CONTRACTS))('contracts by %s, both ways, under each filter', async (word, keyOf) => {
    for (const [direction, descending] of directions)
      for (const [filter, keeps] of FILTERS) {
        const expected = inOrder(rows.filter(keeps), keyOf, descending);
        expect(expected.length).toBeGreaterThan(20);
        expect(await walked(`/marches?tri=${word}&sens=${direction}&${filter}`)).toEqual(expected);
      }
  });

  it.each(Object.entries(HOURS))('hours by %s, both ways', async (word, keyOf) => {
    for (const [direction, descending] of directions) {
      const expected = inOrder(rows, keyOf, descending);
      expect(await walked(`/heures?tri=${word}&sens=${direction}`)).toEqual(expected);
    }
  });

  it('declarations: those that wait from the oldest, all from the newest, those of a month', async () => {
    const byMonth = (kept: readonly Walked[], descending: boolean): (string | undefined)[] => {
      const ids = inOrder(kept, ({ month }) => month, descending);
      return ids.map((id) => rows.find((row) => row.id === id)?.declarationId);
    };
    expect(await walked('/heures/declarations')).toEqual(byMonth(rows, false));
    expect(await walked('/heures/declarations?etat=toutes')).toEqual(byMonth(rows, true));
    const march = rows.filter(({ month }) => month === '2026-03');
    expect(await walked('/heures/declarations?etat=toutes&mois=2026-03')).toEqual(byMonth(march, true));
  });

  it('services to choose from stand as a French reader files them', async () => {
    const page = await browser.page('/marches');
    const choices = page('select[name=service] option').toArray();
    expect(choices.map((each) => page(each).attr('value')).filter((each) => each)).toEqual([
      'eaux',
      'Écoles',
      'Routes',
      'Zones humides',
    ]);
  });
});
