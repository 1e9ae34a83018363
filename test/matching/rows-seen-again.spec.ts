import { type Counts, ContractLists, fictitiousSiret, type Line } from './contract-lists';

const [ALPHA, BETA, GAMMA] = [500_001, 500_002, 500_003].map((number) => fictitiousSiret(number));

describe('a row brought in again', () => {
  let lists: ContractLists;
  let buyer: string;
  let bodies = 3000;
  beforeAll(async () => {
    lists = await ContractLists.open();
  });
  afterAll(() => lists.close());
  beforeEach(() => {
    buyer = fictitiousSiret((bodies += 1));
  });

  const row = (said: Line = {}): Line => ({
    buyer,
    number: '2026-041',
    subject: 'Nettoyage des collèges',
    holder: ALPHA,
    notified: '2026-03-02',
    amount: 1000,
    ...said,
  });
  const bring = async (...lines: Line[]): Promise<string> => told((await lists.bring(...lines)).counts);
  const amounts = async (): Promise<(number | undefined)[]> =>
    (await lists.contracts(buyer)).map(({ amount }) => amount);

  it('changes nothing, and is only remarked upon in one file', async () => {
    const { counts, said } = await lists.bring(row(), row());
    expect(told(counts)).toBe('1 created, 1 unchanged');
    expect(said).toEqual([{ row: 3, code: 'same-row-twice' }]);
    const again = await lists.bring(row());
    expect(told(again.counts)).toBe('1 unchanged');
    expect(again.said).toEqual([]);
  });

  it('does not undo what a person typed since, its columns in another order', async () => {
    await lists.bringText(`SIRET de l’acheteur;N° de marché;Objet;Montant HT\n${buyer};A;Toiture;1000`);
    await lists.editAmount(buyer, 1200);
    const turned = `Montant HT;Objet;N° de marché;SIRET de l’acheteur\n1000;Toiture;A;${buyer}`;
    expect(told((await lists.bringText(turned)).counts)).toBe('1 unchanged');
    expect(await amounts()).toEqual([1200]);
  });

  it('is another row when only an amount that cannot be read differs', async () => {
    const typed = ['environ 1000', 'environ 2000', 'environ 1000'].map(
      (amount) => `${buyer};A;Toiture;${amount}`,
    );
    const text = ['SIRET de l’acheteur;N° de marché;Objet;Montant HT', ...typed].join('\n');
    const { counts, said } = await lists.bringText(text);
    expect(told(counts)).toBe('1 created, 2 unchanged');
    expect(said).toEqual([{ row: 4, code: 'same-row-twice' }]);
  });

  it('that names a firm known by its number lets all the contracts of that firm be found by the name', async () => {
    await bring(row(), row({ number: '2026-042', holder: BETA }));
    expect(await lists.foundBy(buyer, 'couverture')).toBe(0);
    await bring(row({ number: '2026-043', holderName: 'Couverture Fictive' }));
    expect(await lists.foundBy(buyer, 'couverture fictive')).toBe(2);
  });

  it('does not undo what a person typed since', async () => {
    await bring(row());
    await lists.editAmount(buyer, 1200);
    expect(await bring(row())).toBe('1 unchanged');
    expect(await amounts()).toEqual([1200]);
  });

  it('does not undo what a later file said', async () => {
    await bring(row());
    expect(await bring(row({ amount: 1500 }))).toBe('1 updated');
    expect(await bring(row(), row({ amount: 1500 }))).toBe('2 unchanged');
    expect(await amounts()).toEqual([1500]);
  });

  it('is new for another buyer', async () => {
    await bring(row());
    const other = fictitiousSiret((bodies += 1));
    expect(await bring(row({ buyer: other }))).toBe('1 created');
    expect(await bring(row(), row({ buyer: other }))).toBe('2 unchanged');
    expect(await lists.contracts(other)).toEqual(await lists.contracts(buyer));
  });

  it('is new again once its import is taken back', async () => {
    const { importId } = await lists.bring(row());
    await lists.takeBack(importId);
    expect(await amounts()).toEqual([]);
    expect(await bring(row())).toBe('1 created');
  });

  it('updates again once the import that said it is taken back', async () => {
    await bring(row());
    const { importId } = await lists.bring(row({ amount: 1500 }));
    await lists.takeBack(importId);
    expect(await amounts()).toEqual([1000]);
    expect(await bring(row())).toBe('1 unchanged');
    expect(await bring(row({ amount: 1500 }))).toBe('1 updated');
  });

  it.each<[what: string, change: Line, counts: string]>([
    ['a holder', { holder: BETA }, '1 updated'],
    ['an amount', { amount: 1001 }, '1 updated'],
    ['a day', { notified: '2026-03-03' }, '1 updated'],
    ['a lot', { lot: '1' }, '1 updated'],
    ['a consultation', { consultation: 'C-3' }, '1 updated'],
    ['a service', { service: 'Bâtiments' }, '1 updated'],
    ['nothing but less', { holder: undefined, amount: undefined }, '1 unchanged'],
    ['a subject written in capitals', { subject: 'NETTOYAGE DES COLLÈGES' }, '1 updated'],
    ['a number', { number: '2026-042' }, '1 created'],
    ['a subject', { subject: 'Peinture' }, '1 created'],
  ])('is another row when it says %s otherwise', async (_what, change, counts) => {
    await bring(row());
    expect(await bring(row(change))).toBe(counts);
    expect(await bring(row(), row(change))).toBe('2 unchanged');
  });

  it('with its amendment said again is completed; with another amendment it has two', async () => {
    const header = 'SIRET de l’acheteur;N° de marché;Objet;N° avenant;Date avenant;Montant après avenant';
    const say = async (...cells: string[]): Promise<string> =>
      told((await lists.bringText([header, ...cells.map((each) => `${buyer};${each}`)].join('\n'))).counts);
    await say('A;Toiture;1;02/03/2026;1500', 'B;Peinture;1;02/03/2026;700');
    expect(await say('B;Peinture;1;02/03/2026;800', 'A;Toiture;1;02/03/2026;1600')).toBe('2 updated');
    expect((await lists.amendments(buyer)).map((each) => Number(each['amount']))).toEqual([160_000, 80_000]);
    expect(await say('A;Toiture;1;03/03/2026;1700', 'A;Toiture;2;02/03/2026;1800')).toBe('2 updated');
    expect(await lists.amendments(buyer)).toHaveLength(4);
  });

  it('what it does not state erases nothing', async () => {
    await bring(row({ lot: '1', consultation: 'C-3', service: 'Bâtiments' }));
    await bring({ buyer, number: '2026-041', subject: 'Nettoyage des collèges' });
    const { buyer: _buyer, ...whole } = row({ lot: '1', consultation: 'C-3', service: 'Bâtiments' });
    expect(await lists.contracts(buyer)).toEqual([whole]);
  });

  it('with one holder of a group each, they are one contract, its amount never added up', async () => {
    const lead = row();
    expect(await bring(lead, { ...lead, holder: BETA }, { ...lead, holder: GAMMA })).toBe(
      '1 created, 2 updated',
    );
    expect(await bring({ ...lead, holder: GAMMA }, lead, { ...lead, holder: BETA })).toBe('3 unchanged');
    const [contract, ...others] = await lists.contracts(buyer);
    expect([contract?.holder, contract?.amount, others]).toEqual([`${ALPHA} ; ${BETA} ; ${GAMMA}`, 1000, []]);
  });

  it('whose contract cannot be told creates another one and says so, once', async () => {
    await bring(row({ lot: '1' }), row({ lot: '2', amount: 2000 }));
    const { counts, said } = await lists.bring(row({ amount: 3000 }));
    expect(told(counts)).toBe('1 created');
    expect(said).toEqual([{ row: 2, code: 'several-candidates' }]);
    expect(await amounts()).toEqual([1000, 2000, 3000]);
    expect(await bring(row({ amount: 3000 }))).toBe('1 unchanged');
  });

  describe.each([
    ['in one file', true],
    ['in two files', false],
  ])('finds its contract by what the row before it taught, %s', (_way, inOneFile) => {
    const keyed = { consultation: 'C-3', lot: '1', number: undefined };
    const both = async (...lines: Line[]): Promise<string> => {
      if (inOneFile) return bring(...lines);
      const all: string[] = [];
      for (const line of lines) all.push(await bring(line));
      return all.join(', ').replace('1 updated, 1 updated', '2 updated');
    };

    it.each<[what: string, before: Line, taught: Line, row: Line]>([
      ['its number', keyed, { ...keyed, number: '2026-041' }, { consultation: undefined, lot: undefined }],
      [
        'its new subject',
        keyed,
        { ...keyed, subject: 'Entretien' },
        { subject: 'Entretien', number: undefined },
      ],
      [
        'its consultation',
        { lot: '1' },
        { ...keyed, number: '2026-041' },
        { ...keyed, subject: 'Entretien' },
      ],
    ])('%s', async (_what, before, taught, last) => {
      expect(await both(row(before), row(taught), row({ ...last, amount: 2000 }))).toBe(
        '1 created, 2 updated',
      );
      expect(await amounts()).toEqual([2000]);
    });
  });
});

describe('the consultation of the contracts that a list creates', () => {
  let lists: ContractLists;
  let bodies = 4000;
  beforeAll(async () => {
    lists = await ContractLists.open();
  });
  afterAll(() => lists.close());

  const lotOne: Line = { number: 'A', subject: 'Lot un', amount: 1000 };
  it.each<[fact: string, one: Line, other: Line, consultations: number]>([
    [
      'two lots of a consultation share it',
      { consultation: 'C-3', lot: '1' },
      { consultation: 'C-3', lot: '2' },
      1,
    ],
    [
      'two numbers of a consultation share it',
      { consultation: 'C-3' },
      { consultation: 'C-3', number: 'B' },
      1,
    ],
    ['two consultations stay two', { consultation: 'C-3' }, { consultation: 'C-4', number: 'B' }, 2],
    ['two lots under one number share it', {}, { subject: 'Lot deux' }, 1],
    ['two numbers do not', {}, { number: 'B', subject: 'Lot deux' }, 2],
    ['one number in a consultation and without', { consultation: 'C-3' }, { subject: 'Lot deux' }, 2],
    ['no number and no consultation: each its own', { number: '' }, { number: '', subject: 'Lot deux' }, 2],
  ])('%s', async (_fact, one, other, consultations) => {
    bodies += 3;
    const [inOneFile, inTwo, neighbour] = [bodies, bodies + 1, bodies + 2].map((body) =>
      fictitiousSiret(body),
    );
    const [first, second] = [
      { ...lotOne, ...one },
      { ...lotOne, ...other, amount: 2000 },
    ];
    await lists.bring(
      { ...first, buyer: inOneFile },
      { ...first, buyer: neighbour },
      { ...second, buyer: inOneFile },
    );
    await lists.bring({ ...first, buyer: inTwo });
    await lists.bring({ ...second, buyer: inTwo });
    for (const buyer of [inOneFile, inTwo]) expect(await lists.procedures(buyer ?? '')).toBe(consultations);
    expect(await lists.procedures(neighbour ?? '')).toBe(1);
  });

  it.each([
    ['in one file', true],
    ['in three files', false],
  ])(
    'a consultation that a second row teaches is that of the next contract too, %s',
    async (_way, inOneFile) => {
      const buyer = fictitiousSiret((bodies += 3));
      const lines: Line[] = [
        { ...lotOne, buyer },
        { ...lotOne, buyer, consultation: 'C-3' },
        { ...lotOne, buyer, consultation: 'C-3', number: 'B', amount: 2000 },
      ];
      for (const file of inOneFile ? [lines] : lines.map((line) => [line])) await lists.bring(...file);
      expect(await lists.procedures(buyer)).toBe(1);
      expect(
        (await lists.contracts(buyer)).map(({ number, consultation }) => [number, consultation]),
      ).toEqual([
        ['A', 'C-3'],
        ['B', 'C-3'],
      ]);
    },
  );
});

/** `1 created, 2 unchanged`; every row read is one of the four. */
function told({ read, created, updated, unchanged, rejected }: Counts): string {
  expect(created + updated + unchanged + rejected).toBe(read);
  return Object.entries({ created, updated, unchanged, rejected })
    .flatMap(([what, count]) => (count === 0 ? [] : `${count} ${what}`))
    .join(', ');
}
