import { type Answer, type Counts, fictitiousSiret } from './contract-lists';
import { HourLists, type HourLine } from './hour-lists';

const VALMONDE = fictitiousSiret(1);
const [SPRINGBOARD, WORKSHOP] = [fictitiousSiret(600_001), fictitiousSiret(600_002)];
const SPRINGBOARD_OTHER_SITE = fictitiousSiret(600_001, 2);

/** Hours of one person in October 2025; `contract` is completed by the number of the pair. */
const october: HourLine = {
  contract: '099',
  period: '2025-10',
  employer: 'Tremplin Fictif',
  employerSiret: SPRINGBOARD,
  modality: 'MAD_ETTI',
  participant: 'VAL-7',
};
const unnumbered: HourLine = { employerSiret: undefined };
const ofTeam: HourLine = { participant: undefined };

type Becomes = 'the same hours' | 'other hours' | 'other hours, warned';

/** Two lines that differ in the trait named: are they the same hours, told twice, or others? */
const PAIRS: readonly (readonly [fact: string, becomes: Becomes, one: HourLine, other: HourLine])[] = [
  ['nothing but the number of hours', 'the same hours', {}, {}],
  ['sex, birth and work contract', 'the same hours', {}, { sex: 'F', birth: '05/1998', workContract: 'CDD' }],

  ['another contract', 'other hours', {}, { contract: '050' }],
  ['the number written otherwise', 'the same hours', {}, { contract: ' 099 ' }],
  ['a lot that the register does not know', 'the same hours', {}, { lot: '1' }],
  ['two lots', 'other hours', { contract: '034', lot: '1' }, { contract: '034', lot: '2' }],
  ['lot 1 and lot 10', 'other hours', { contract: '034', lot: '1' }, { contract: '034', lot: '10' }],
  [
    'lot 1 and « Lot n° 01 »',
    'the same hours',
    { contract: '034', lot: '1' },
    { contract: '034', lot: 'Lot n° 01' },
  ],
  ['the only lot, named or not', 'the same hours', { contract: '050' }, { contract: '050', lot: '3' }],
  [
    'the lot by number and by consultation',
    'the same hours',
    { contract: '034', lot: '2' },
    { contract: 'AO', lot: '2' },
  ],

  ['another employer', 'other hours', {}, { employerSiret: WORKSHOP }],
  ['another establishment of the employer', 'other hours', {}, { employerSiret: SPRINGBOARD_OTHER_SITE }],
  ['another name for one SIRET', 'the same hours', {}, { employer: 'Tremplin' }],
  [
    'the SIRET with spaces',
    'the same hours',
    {},
    { employerSiret: SPRINGBOARD.replace(/^(...)(...)/, '$1 $2 ') },
  ],
  ['another name, no SIRET', 'other hours', unnumbered, { ...unnumbered, employer: 'Chantier Fictif' }],
  [
    'case and accents of the name, no SIRET',
    'the same hours',
    unnumbered,
    { ...unnumbered, employer: 'TREMPLIN FICTIF' },
  ],

  ['the month after', 'other hours', {}, { period: '2025-11' }],
  ['the month before', 'other hours', {}, { period: '2025-09' }],
  [
    'the month and its days',
    'the same hours',
    {},
    { period: undefined, from: '01/10/2025', to: '31/10/2025' },
  ],
  [
    'the month and its first half',
    'other hours, warned',
    {},
    { period: undefined, from: '01/10/2025', to: '15/10/2025' },
  ],
  ['the month and a quarter', 'other hours, warned', {}, { period: 'T4 2025' }],
  [
    'two periods that share their last and first day',
    'other hours, warned',
    { period: undefined, from: '01/10/2025', to: '15/10/2025' },
    { period: undefined, from: '15/10/2025', to: '31/10/2025' },
  ],
  [
    'the two halves of a month',
    'other hours',
    { period: undefined, from: '01/10/2025', to: '15/10/2025' },
    { period: undefined, from: '16/10/2025', to: '31/10/2025' },
  ],
  ['overlapping periods on two contracts', 'other hours', {}, { contract: '050', period: 'T4 2025' }],
  ['overlapping periods of two people', 'other hours', {}, { participant: 'VAL-8', period: 'T4 2025' }],
  ['overlapping periods of a team', 'other hours', ofTeam, { ...ofTeam, period: 'T4 2025' }],

  ['another person', 'other hours', {}, { participant: 'VAL-8' }],
  ['a code that begins alike', 'other hours', {}, { participant: 'VAL-71' }],
  ['the code written otherwise', 'the same hours', {}, { participant: 'val 7' }],
  ['a team: nobody is named on either', 'other hours', ofTeam, ofTeam],
  ['a person and a team', 'other hours', {}, ofTeam],

  ['another modality', 'other hours', {}, { modality: 'EMB_CDD' }],
  [
    'the modality in words',
    'the same hours',
    { modality: 'EMB_CDD' },
    { modality: 'Embauche directe en CDD' },
  ],
  ['no modality on either', 'the same hours', { modality: undefined }, { modality: undefined }],
];

/** The four ways in which two lines arrive. */
const WAYS = [
  ['in one file', { inOneFile: true, turned: false }],
  ['in one file, the other order', { inOneFile: true, turned: true }],
  ['in two files', { inOneFile: false, turned: false }],
  ['in two files, the other order', { inOneFile: false, turned: true }],
] as const;

const numberOf = (way: number, pair: number): string => String(2000 + way * 1000 + pair);

describe('two lines of declared hours', () => {
  let lists: HourLists;
  beforeAll(async () => {
    lists = await HourLists.open();
    // Each pair, each way: a contract without lots, three lots of a consultation, and one lot alone.
    const numbers = WAYS.flatMap((_way, place) => PAIRS.map((_pair, pair) => numberOf(place, pair)));
    await lists.contracts(
      ...numbers.flatMap((number) => [
        [VALMONDE, `${number}-099`] as const,
        ...['1', '2', '10'].map((lot) => [VALMONDE, `${number}-034`, `${number}-AO`, lot] as const),
        [VALMONDE, `${number}-050`, '', '3'] as const,
      ]),
    );
  });
  afterAll(() => lists.close());

  describe.each(WAYS.map(([name, way], place) => [name, { ...way, place }] as const))('%s', (_name, way) => {
    const { inOneFile, turned, place } = way;
    const line = (pair: number, said: HourLine, hours: number): HourLine => {
      const whole = { ...october, ...said };
      return { ...whole, contract: `${numberOf(place, pair)}-${whole.contract}`, hours };
    };
    let answers: Answer[];
    beforeAll(async () => {
      const ones = PAIRS.map(([, , one], pair) => line(pair, one, 10));
      const others = PAIRS.map(([, , , other], pair) => line(pair, other, 20));
      const [earlier, later] = turned ? [others, ones] : [ones, others];
      answers = inOneFile
        ? [await lists.bring([...earlier, ...later])]
        : [await lists.bring(earlier), await lists.bring(later)];
    });
    const saidOf = (pair: number): string[] => {
      const row = pair + 2 + (inOneFile ? PAIRS.length : 0);
      return answers.at(-1)?.said.flatMap((each) => (each.row === row ? each.code : [])) ?? [];
    };

    it.each(PAIRS.map(([fact, becomes], index) => [fact, becomes, index] as const))(
      '%s: %s',
      async (_fact, becomes, index) => {
        const kept = (await lists.declarations(`${numberOf(place, index)}-`)).map(({ hours }) => hours);
        if (becomes === 'the same hours') {
          // The later line wins, and both numbers are said.
          expect(kept).toEqual([turned ? 10 : 20]);
          expect(saidOf(index)).toEqual(['replaced-hours']);
        } else {
          expect(kept).toEqual([10, 20]);
          expect(saidOf(index)).toEqual(becomes === 'other hours' ? [] : ['overlap']);
        }
      },
    );

    it('every line is accounted for', () => {
      // 34 pairs: 34 first lines are created; of the second ones 14 meet theirs, 20 do not.
      const total = (of: keyof Counts): number => answers.reduce((sum, { counts }) => sum + counts[of], 0);
      expect([
        total('read'),
        total('created'),
        total('updated'),
        total('unchanged'),
        total('rejected'),
      ]).toEqual([68, 54, 14, 0, 0]);
      // What is said: 14 other numbers of hours, three days declared twice.
      expect(answers.flatMap(({ said }) => said)).toHaveLength(17);
    });
  });
});
