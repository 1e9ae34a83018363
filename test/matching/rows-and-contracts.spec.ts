import {
  type Answer,
  ContractLists,
  type Counts,
  fictitiousSiret,
  type Line,
  stated,
} from './contract-lists';

const [ALPHA, BETA] = [fictitiousSiret(500_001), fictitiousSiret(500_002)];
const ALPHA_OTHER_SITE = fictitiousSiret(500_001, 2);

/** A list as it is published: a number, a subject, a holder, a day. */
const published: Line = {
  number: '2026-041',
  subject: 'Nettoyage des collèges',
  holder: ALPHA,
  notified: '2026-03-02',
};
/** A list of the buying service: a consultation and its lots, no number yet. */
const ofConsultation: Line = { ...published, number: '', consultation: 'C-2026-3', lot: '1' };
/** A list without any number. */
const unnumbered: Line = { ...published, number: '' };

type Becomes = 'one contract' | 'two contracts' | 'two contracts, asked';
type Pair = readonly [fact: string, becomes: Becomes, list: Line, one: Line, other: Line];

/** Two rows of one buyer that differ in the trait named: what must become of them, whichever comes first. */
const PAIRS: readonly Pair[] = [
  ['nothing but the amount', 'one contract', published, {}, {}],
  ['another number', 'two contracts', published, {}, { number: '2026-042' }],
  ['a number that begins alike', 'two contracts', published, {}, { number: '2026-0411' }],
  ['another subject under the number', 'two contracts, asked', published, {}, { subject: 'Peinture' }],
  [
    'case, accents, spaces of the subject',
    'one contract',
    published,
    {},
    { subject: ' NETTOYAGE  des colleges' },
  ],
  ['another holder under number and subject', 'one contract', published, {}, { holder: BETA }],
  ['another day under number and subject', 'one contract', published, {}, { notified: '2026-04-01' }],
  ['lot 1 and lot 2 of one number', 'two contracts', published, { lot: '1' }, { lot: '2' }],
  ['lot 1 and lot 10 of one number', 'two contracts', published, { lot: '1' }, { lot: '10' }],
  ['lot 1 and lot 01', 'one contract', published, { lot: '1' }, { lot: '01' }],
  ['lot 1 and « Lot n° 1 »', 'one contract', published, { lot: '1' }, { lot: 'Lot n° 1' }],
  ['lot 1 and no lot', 'one contract', published, { lot: '1' }, {}],
  [
    'one number and lot, reworded',
    'one contract',
    published,
    { lot: '1' },
    { lot: '1', subject: 'Entretien' },
  ],
  ['another lot and subject', 'two contracts', published, { lot: '1' }, { lot: '2', subject: 'Peinture' }],
  ['another number, one lot', 'two contracts', published, { lot: '1' }, { lot: '1', number: '2026-042' }],
  [
    'one number in two consultations',
    'two contracts',
    published,
    { consultation: 'C-2025-8', lot: '1' },
    { consultation: 'C-2026-3', lot: '1' },
  ],
  ['a consultation on one side', 'one contract', published, {}, { consultation: 'C-2026-3', lot: '1' }],

  ['consultation and lot', 'one contract', ofConsultation, {}, {}],
  ['consultation and lot, reworded', 'one contract', ofConsultation, {}, { subject: 'Entretien' }],
  ['consultation and lot, other holder', 'one contract', ofConsultation, {}, { holder: BETA }],
  ['consultation and lot, other day', 'one contract', ofConsultation, {}, { notified: '2026-04-01' }],
  ['a number on one side', 'one contract', ofConsultation, {}, { number: '2026-041' }],
  ['two lots of a consultation', 'two contracts', ofConsultation, {}, { lot: '2' }],
  ['lots 1 and 10 of a consultation', 'two contracts', ofConsultation, {}, { lot: '10' }],
  ['two lots under one number', 'two contracts', ofConsultation, { number: 'A' }, { number: 'A', lot: '2' }],
  ['one lot of two consultations', 'two contracts', ofConsultation, {}, { consultation: 'C-2026-4' }],
  ['no lot, one subject', 'one contract', ofConsultation, { lot: '' }, { lot: '', holder: BETA }],
  ['no lot, two subjects', 'two contracts', ofConsultation, { lot: '' }, { lot: '', subject: 'Peinture' }],
  [
    'no lot, two consultations',
    'two contracts',
    ofConsultation,
    { lot: '' },
    { lot: '', consultation: 'C-4' },
  ],

  ['a consultation alone', 'one contract', { consultation: 'C-2026-3' }, {}, {}],
  [
    'two consultations alone',
    'two contracts',
    { consultation: 'C-2026-3' },
    {},
    { consultation: 'C-2026-4' },
  ],

  ['subject, holder and day', 'one contract', unnumbered, {}, {}],
  ['another subject', 'two contracts', unnumbered, {}, { subject: 'Peinture' }],
  ['another firm', 'two contracts', unnumbered, {}, { holder: BETA }],
  ['another establishment of the firm', 'two contracts', unnumbered, {}, { holder: ALPHA_OTHER_SITE }],
  ['no firm on one side', 'two contracts', unnumbered, {}, { holder: '' }],
  ['the day after', 'two contracts', unnumbered, {}, { notified: '2026-03-03' }],
  ['no day on one side', 'two contracts', unnumbered, {}, { notified: '' }],
  ['another lot', 'two contracts', unnumbered, { lot: '1' }, { lot: '2' }],
  ['a lot on one side', 'one contract', unnumbered, {}, { lot: '1' }],
];

/** The four ways in which two rows arrive. */
const WAYS = [
  ['in one file', { inOneFile: true, turned: false }],
  ['in one file, the other order', { inOneFile: true, turned: true }],
  ['in two files', { inOneFile: false, turned: false }],
  ['in two files, the other order', { inOneFile: false, turned: true }],
] as const;

describe('two rows of a buyer', () => {
  let lists: ContractLists;
  beforeAll(async () => {
    lists = await ContractLists.open();
  });
  afterAll(() => lists.close());

  describe.each(WAYS.map(([name, way], place) => [name, { ...way, place }] as const))('%s', (_name, way) => {
    const { inOneFile, turned, place } = way;
    /** Each pair has a buyer of its own; every buyer uses the same numbers, consultations, subjects and firms. */
    const buyerOf = (pair: number): string => fictitiousSiret(place * 100 + pair);
    const rowsOf = ([, , list, one, other]: Pair, pair: number): [Line, Line] => [
      { ...list, ...one, buyer: buyerOf(pair), amount: 1000 },
      { ...list, ...other, buyer: buyerOf(pair), amount: 2000 },
    ];
    let answers: Answer[];
    beforeAll(async () => {
      const rows = PAIRS.map(rowsOf);
      const earlier = rows.map(([one, other]) => (turned ? other : one));
      const later = rows.map(([one, other]) => (turned ? one : other));
      answers = inOneFile
        ? [await lists.bring(...earlier, ...later)]
        : [await lists.bring(...earlier), await lists.bring(...later)];
    });

    /** What was said of the later row of a pair; of the earlier one nothing is to be said. */
    const saidOf = (pair: number): string[] => {
      const row = pair + 2 + (inOneFile ? PAIRS.length : 0);
      return answers.at(-1)?.said.flatMap((each) => (each.row === row ? each.code : [])) ?? [];
    };

    it.each(PAIRS.map((pair, index) => [pair[0], pair[1], pair, index] as const))(
      '%s: %s',
      async (_fact, becomes, pair, index) => {
        const register = await lists.contracts(buyerOf(index));
        if (becomes === 'one contract') {
          // The later row wins, and the other amount is said.
          expect(register.map(({ amount }) => amount)).toEqual([turned ? 1000 : 2000]);
          expect(saidOf(index)).toEqual(['conflicting-amount']);
          return;
        }
        const typed = rowsOf(pair, index).map(({ buyer: _buyer, ...line }) => stated(line));
        expect(register).toEqual(typed);
        expect(saidOf(index)).toEqual(becomes === 'two contracts' ? [] : ['same-number-other-subject']);
      },
    );

    it('every row is accounted for', () => {
      // 40 pairs: 40 first rows are created; of the second ones 18 meet theirs, 22 do not.
      // What is said: 18 other amounts, and the one number met with another subject.
      expect(answers.flatMap(({ said }) => said)).toHaveLength(19);
      const total = (of: keyof Counts): number => answers.reduce((sum, { counts }) => sum + counts[of], 0);
      expect([
        total('read'),
        total('created'),
        total('updated'),
        total('unchanged'),
        total('rejected'),
      ]).toEqual([80, 62, 18, 0, 0]);
    });
  });
});
