import { ContractLists, fictitiousSiret } from './contract-lists';

/** The essential data of 2019 as a table: the last two digits of the number are the rank of the state. */
const HEADER = [
  'SIRET de l’acheteur',
  'Id',
  'Objet',
  'Montant HT',
  'Date de notification',
  'Date publication des données',
  'Durée en mois',
  'Avance accordée',
  'Taux avance',
  'Objet de la modification',
].join(';');

const FIRST_STATE = 'Pont;1000;04/02/2019;20/02/2019;12;oui;0,05;';
const LATER_STATE = 'Pont;1500;06/05/2019;21/05/2019;18;non;0,1;Pieux plus longs';

const CONTRACT = {
  notifiedOn: '2019-02-04',
  publishedOn: '2019-02-20',
  durationMonths: 12,
  initialAmount: 100_000,
  advanceRate: '0.05',
};
const AMENDMENT = {
  number: 1,
  notifiedOn: '2019-05-06',
  publishedOn: '2019-05-21',
  durationMonths: 18,
  amount: 150_000,
};

describe('the states of one contract, published again and again', () => {
  let lists: ContractLists;
  let buyer: string;
  let bodies = 5000;
  beforeAll(async () => {
    lists = await ContractLists.open();
  });
  afterAll(() => lists.close());
  beforeEach(() => {
    buyer = fictitiousSiret((bodies += 1));
  });

  const bring = async (rows: readonly string[], header = HEADER): Promise<number[]> => {
    const lines = rows.map((row) => `${buyer};${row}`);
    const { counts } = await lists.bringText([header, ...lines].join('\n'));
    return [counts.created, counts.updated, counts.unchanged, counts.rejected];
  };
  const contracts = (): Promise<Record<string, unknown>[]> =>
    lists.states(buyer).then((found) =>
      found.map((each) => ({
        ...each,
        initialAmount: each['initialAmount'] === null ? null : Number(each['initialAmount']),
        advanceGranted: each['advanceGranted'] === null ? null : Boolean(each['advanceGranted']),
      })),
    );
  const amendments = (): Promise<Record<string, unknown>[]> =>
    lists
      .amendments(buyer)
      .then((found) =>
        found.map((each) => ({ ...each, amount: each['amount'] === null ? null : Number(each['amount']) })),
      );
  const numbers = async (): Promise<unknown[]> => (await contracts()).map((each) => each['decpId']);

  it.each([
    ['in their order', [`20190004500;${FIRST_STATE}`, `20190004501;${LATER_STATE}`]],
    ['the later one first', [`20190004501;${LATER_STATE}`, `20190004500;${FIRST_STATE}`]],
  ])('are one contract as first awarded, with its amendment, %s', async (_order, rows) => {
    expect(await bring(rows)).toEqual([1, 1, 0, 0]);
    expect(await contracts()).toEqual([{ decpId: '20190004500', ...CONTRACT, advanceGranted: true }]);
    expect(await amendments()).toEqual([AMENDMENT]);
    expect(await bring([...rows].reverse())).toEqual([0, 0, 2, 0]);
  });

  it('a later state alone leaves unsaid what was first awarded', async () => {
    await bring([`20190004502;Pont;1500;;;;;;Pieux plus longs`]);
    expect(await contracts()).toEqual([
      {
        decpId: '20190004500',
        notifiedOn: null,
        publishedOn: null,
        durationMonths: null,
        initialAmount: null,
        advanceGranted: null,
        advanceRate: null,
      },
    ]);
    expect(await amendments()).toEqual([
      { number: 2, notifiedOn: null, publishedOn: null, durationMonths: null, amount: 150_000 },
    ]);
  });

  it.each([
    ['a day', ';;06/05/2019;;', { notifiedOn: '2019-05-06' }],
    ['a day of publication', ';;;21/05/2019;', { publishedOn: '2019-05-21' }],
    ['a duration', ';;;;18', { durationMonths: 18 }],
  ])('a later state may change only %s', async (_what, cells, change) => {
    await bring([`20190004500;${FIRST_STATE}`, `20190004501;Pont${cells};;;Pieux plus longs`]);
    expect(await contracts()).toEqual([{ decpId: '20190004500', ...CONTRACT, advanceGranted: true }]);
    const unsaid = { notifiedOn: null, publishedOn: null, durationMonths: null, amount: null };
    expect(await amendments()).toEqual([{ number: 1, ...unsaid, ...change }]);
  });

  it('a number that ends in two digits without a change is a contract of its own', async () => {
    expect(await bring([`2019004500;${FIRST_STATE}`, `2019004501;${FIRST_STATE}`])).toEqual([2, 0, 0, 0]);
    expect(await numbers()).toEqual(['2019004500', '2019004501']);
    expect(await amendments()).toEqual([]);
  });

  it('a first state with the subject of a change is the contract itself', async () => {
    await bring([`20190004500;${FIRST_STATE}Pieux plus longs`]);
    expect(await contracts()).toEqual([{ decpId: '20190004500', ...CONTRACT, advanceGranted: true }]);
    expect(await amendments()).toEqual([]);
  });

  it('a number without a rank keeps what its row says', async () => {
    await bring([`PONT-A;${FIRST_STATE}Pieux plus longs`, `7;${FIRST_STATE}Pieux plus longs`]);
    expect(await numbers()).toEqual(['7', 'PONT-A']);
    expect(await amendments()).toEqual([]);
  });

  it.each([
    ['the amount of the amendment', 'Montant après avenant', '1500', { amount: 150_000, notifiedOn: null }],
    ['the day of the amendment', 'Date avenant', '06/05/2019', { amount: null, notifiedOn: '2019-05-06' }],
  ])('a list with a column for %s has no states', async (_what, column, cell, amendment) => {
    const header = `SIRET de l’acheteur;N° de marché;Objet;Montant HT;Objet de la modification;${column}`;
    await bring([`201901;Pont;1000;Pieux plus longs;${cell}`, `201902;Pont;1200;;`], header);
    expect(await numbers()).toEqual(['201901', '201902']);
    expect(await amendments()).toMatchObject([{ number: 1, ...amendment }]);
  });

  it('a list without numbers has no states', async () => {
    const header = 'SIRET de l’acheteur;Objet;Montant HT;Objet de la modification';
    expect(await bring(['Pont;1000;Pieux plus longs'], header)).toEqual([1, 0, 0, 0]);
    expect(await amendments()).toEqual([]);
  });
});
