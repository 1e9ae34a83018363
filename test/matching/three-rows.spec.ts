import { type Answer, ContractLists, fictitiousSiret, type Line } from './contract-lists';

const [ALPHA, BETA, GAMMA] = [500_001, 500_002, 500_003].map((number) => fictitiousSiret(number));

const cleaning: Line = {
  number: '2026-041',
  subject: 'Nettoyage des collèges',
  holder: ALPHA,
  notified: '2026-03-02',
};

interface Becomes {
  /** What distinguishes the contracts that are left, in the order of their amounts. */
  readonly contracts: readonly (readonly [trait: string | undefined, amount: number])[];
  readonly trait: keyof Line;
  readonly said: readonly string[];
}

/** Three rows of one buyer that give the same register in each of their six orders. */
const TRIPLES: readonly (readonly [fact: string, rows: readonly [Line, Line, Line], becomes: Becomes])[] = [
  [
    'three lots of one number and subject',
    [
      { ...cleaning, lot: '1', amount: 100 },
      { ...cleaning, lot: '2', amount: 200 },
      { ...cleaning, lot: '10', amount: 300 },
    ],
    {
      trait: 'lot',
      contracts: [
        ['1', 100],
        ['2', 200],
        ['10', 300],
      ],
      said: [],
    },
  ],
  [
    'three lots of a consultation, of which only the last has a number',
    [
      { ...cleaning, number: '', consultation: 'C-3', lot: '1', amount: 100 },
      { ...cleaning, number: '', consultation: 'C-3', lot: '2', amount: 200 },
      { ...cleaning, consultation: 'C-3', lot: '3', amount: 300 },
    ],
    {
      trait: 'lot',
      contracts: [
        ['1', 100],
        ['2', 200],
        ['3', 300],
      ],
      said: [],
    },
  ],
  [
    'three subjects under one number: two are asked about',
    [
      { ...cleaning, subject: 'Peinture', amount: 100 },
      { ...cleaning, subject: 'Toiture', amount: 200 },
      { ...cleaning, subject: 'Charpente', amount: 300 },
    ],
    {
      trait: 'subject',
      contracts: [
        ['Peinture', 100],
        ['Toiture', 200],
        ['Charpente', 300],
      ],
      said: ['same-number-other-subject', 'same-number-other-subject'],
    },
  ],
  [
    'the same need awarded to three firms in a list without numbers',
    [
      { ...cleaning, number: '', amount: 100 },
      { ...cleaning, number: '', holder: BETA, amount: 200 },
      { ...cleaning, number: '', holder: GAMMA, amount: 300 },
    ],
    {
      trait: 'holder',
      contracts: [
        [ALPHA, 100],
        [BETA, 200],
        [GAMMA, 300],
      ],
      said: [],
    },
  ],
  [
    'two numbers, one of them twice',
    [
      { ...cleaning, amount: 100 },
      { ...cleaning, amount: 100, service: 'Routes' },
      { ...cleaning, number: '2026-042', amount: 200 },
    ],
    {
      trait: 'number',
      contracts: [
        ['2026-041', 100],
        ['2026-042', 200],
      ],
      said: [],
    },
  ],
  [
    'three states of a contract: the first keeps its amount, the later ones are amendments',
    [
      { ...cleaning, number: '20190004500', amount: 100 },
      { ...cleaning, number: '20190004501', notified: '2026-05-04', amount: 150, change: 'Travaux en plus' },
      { ...cleaning, number: '20190004502', notified: '2026-09-01', amount: 180, change: 'Prolongation' },
    ],
    { trait: 'number', contracts: [['20190004500', 100]], said: [] },
  ],
  [
    'states of two contracts with one subject',
    [
      { ...cleaning, number: '20190004500', amount: 100 },
      { ...cleaning, number: '20190004601', notified: '2026-05-04', amount: 150, change: 'Travaux en plus' },
      { ...cleaning, number: '20190004600', amount: 120 },
    ],
    {
      trait: 'number',
      contracts: [
        ['20190004500', 100],
        ['20190004600', 120],
      ],
      said: [],
    },
  ],
];

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

describe('three rows of a buyer, in each of their six orders', () => {
  let lists: ContractLists;
  beforeAll(async () => {
    lists = await ContractLists.open();
  });
  afterAll(() => lists.close());

  const cases = TRIPLES.flatMap((triple, which) =>
    [true, false].map(
      (inOneFile) => [triple[0], inOneFile ? 'one file' : 'three files', triple, which] as const,
    ),
  );
  it.each(cases)('%s (%s)', async (_fact, files, [, rows, becomes], which) => {
    const inOneFile = files === 'one file';
    const buyer = (order: number): string =>
      fictitiousSiret(1000 + which * 100 + (inOneFile ? 0 : 50) + order);
    const turns = [0, 1, 2].map((turn) =>
      ORDERS.map((order, index): Line => ({ ...rows[order[turn] ?? 0], buyer: buyer(index) })),
    );
    const answers: Answer[] = [];
    if (inOneFile) answers.push(await lists.bring(...turns.flat()));
    else for (const lines of turns) answers.push(await lists.bring(...lines));

    for (const [index] of ORDERS.entries()) {
      const register = await lists.contracts(buyer(index));
      expect(register.map((line) => [line[becomes.trait], line.amount])).toEqual(becomes.contracts);
    }
    const codes = answers.flatMap(({ said }) => said.map(({ code }) => code));
    expect(codes).toEqual(ORDERS.flatMap(() => becomes.said));
  });
});
