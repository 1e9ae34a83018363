import { type Answer, type Counts, fictitiousSiret } from './contract-lists';
import { HourLists, type HourLine, type Kept } from './hour-lists';

const [VALMONDE, TOWN] = [fictitiousSiret(1), fictitiousSiret(2)];

describe('a line of declared hours brought in again', () => {
  let lists: HourLists;
  let number = '';
  let count = 2000;
  beforeAll(async () => {
    lists = await HourLists.open();
    const cases = Array.from({ length: 60 }, (_, index) => String(2001 + index));
    await lists.contracts(
      ...cases.flatMap((each) => [
        [VALMONDE, `${each}-099`] as const,
        [VALMONDE, `${each}-034`, `${each}-AO`, '1'] as const,
        [VALMONDE, `${each}-034`, `${each}-AO`, '2'] as const,
        [VALMONDE, `${each}-050`, '', '3'] as const,
        [VALMONDE, `${each}-BIS`] as const,
        [TOWN, `${each}-BIS`] as const,
        [TOWN, `${each}-700`] as const,
      ]),
    );
  });
  afterAll(() => lists.close());
  beforeEach(() => {
    number = String((count += 1));
  });

  /** A hundred hours of one person on the cleaning contract of the case; the person is of the case too. */
  const line = ({ contract = '099', ...said }: HourLine = {}): HourLine => ({
    contract: contract === '' ? '' : `${number}-${contract}`,
    lot: '',
    period: '2025-10',
    employer: 'Tremplin Fictif',
    modality: 'MAD_ETTI',
    participant: `VAL-${number}`,
    hours: 100,
    ...said,
  });
  const bring = async (...lines: HourLine[]): Promise<string> => told(await lists.bring(lines));
  const kept = (): Promise<Kept[]> => lists.declarations(`${number}-`);
  const only = async (): Promise<Kept> => {
    const [first, ...others] = await kept();
    expect(others).toEqual([]);
    return first ?? Promise.reject(new Error('nothing is kept'));
  };
  const hours = async (): Promise<string[]> =>
    (await kept()).map((each) => `${each.hours} h ${each.state}, ${each.counted} h count`);

  it('changes nothing, and is only remarked upon in one file', async () => {
    expect(await bring(line(), line())).toBe('1 created, 1 unchanged: repeated-row in row 3');
    expect(await bring(line())).toBe('1 unchanged');
    expect(await hours()).toEqual(['100 h submitted, 100 h count']);
  });

  it('changes nothing, the contract named by its consultation or its number', async () => {
    await bring(line({ contract: '034', lot: '2' }));
    expect(await bring(line({ contract: 'AO', lot: 'Lot 02' }))).toBe('1 unchanged');
  });

  it('of a team changes nothing either, and two different ones are both kept', async () => {
    const team = line({ participant: undefined });
    expect(await bring(team, { ...team, hours: 60 })).toBe('2 created');
    expect(await bring({ ...team, hours: 60 }, team)).toBe('2 unchanged');
    expect((await kept()).map((each) => each.hours)).toEqual([60, 100]);
  });

  it('on another contract is another declaration', async () => {
    expect(await bring(line(), line({ contract: '050' }), line({ contract: '034', lot: '1' }))).toBe(
      '3 created',
    );
    expect((await kept()).map(({ contract, lot }) => `${contract} ${lot}`).sort()).toEqual([
      `${number}-034 1`,
      `${number}-050 3`,
      `${number}-099 null`,
    ]);
  });

  it('does not bring back hours that were replaced since', async () => {
    await bring(line());
    expect(await bring(line({ hours: 90 }))).toBe('1 updated: replaced-hours in row 2');
    expect(await bring(line(), line({ hours: 90 }))).toBe('2 unchanged');
    expect(await hours()).toEqual(['90 h submitted, 90 h count']);
  });

  it('with other hours waits beside the validated ones, and is corrected in its turn', async () => {
    await bring(line());
    const first = await only();
    await lists.validate(first);
    expect(await bring(line({ hours: 80 }))).toBe('1 updated: correction in row 2');
    expect(await hours()).toEqual(['80 h submitted, 80 h count', '100 h validated, 100 h count']);
    expect((await kept())[0]?.supersedes).toBe(first.id);
    expect(await bring(line({ hours: 70 }))).toBe('1 updated: replaced-hours in row 2');
    expect(await hours()).toEqual(['70 h submitted, 70 h count', '100 h validated, 100 h count']);
  });

  it('with other hours twice in one file is one correction of the validated ones', async () => {
    await bring(line());
    await lists.validate(await only());
    expect(await bring(line({ hours: 80 }), line({ hours: 70 }))).toBe(
      '2 updated: correction in row 2, replaced-hours in row 3',
    );
    expect(await hours()).toEqual(['70 h submitted, 70 h count', '100 h validated, 100 h count']);
  });

  it('with the same hours and another work contract leaves validated ones alone', async () => {
    await bring(line());
    await lists.validate(await only());
    expect(await bring(line({ workContract: 'CDD' }))).toBe('1 unchanged');
    expect((await only()).workContract).toBeNull();
  });

  it('with other hours is submitted again after it was sent back', async () => {
    await bring(line());
    await lists.sendBack(await only());
    expect(await bring(line({ sex: 'F' }))).toBe('1 updated');
    expect((await only()).reason).toBe('Attestation manquante');
    expect(await bring(line({ hours: 90 }))).toBe('1 updated: replaced-hours in row 2');
    expect(await only()).toMatchObject({ hours: 90, state: 'submitted', reason: null });
  });

  it('with other hours keeps the weight that the contract gives', async () => {
    await bring(line());
    await lists.weigh(await only(), '1.5');
    await bring(line({ hours: 80 }));
    // 80 h x 1.5 = 120 h.
    expect(await hours()).toEqual(['80 h submitted, 120 h count']);
    await lists.validate(await only());
    await bring(line({ hours: 60 }));
    // 60 h x 1.5 = 90 h.
    expect(await hours()).toEqual(['60 h submitted, 90 h count', '80 h validated, 120 h count']);
  });

  it.each<[what: string, first: HourLine, then: HourLine, answer: string, workContract: string | null]>([
    ['the work contract that was missing', {}, { workContract: 'CDD' }, '1 updated', 'CDD'],
    ['another work contract', { workContract: 'CDI' }, { workContract: 'CDD' }, '1 unchanged', 'CDI'],
    ['less', { workContract: 'CDI', sex: 'F' }, {}, '1 unchanged', 'CDI'],
    ['the sex of the person', {}, { sex: 'F' }, '1 updated', null],
    ['the year of birth', {}, { birth: '1998' }, '1 updated', null],
    ['another sex', { sex: 'F' }, { sex: 'H' }, '1 unchanged: other-person in row 2', null],
    ['another year', { birth: '1998' }, { birth: '1970' }, '1 unchanged: other-person in row 2', null],
    ['the name in capitals', { sex: 'F' }, { sex: 'F', employer: 'TREMPLIN FICTIF' }, '1 unchanged', null],
  ])('and saying %s', async (_what, first, then, answer, workContract) => {
    await bring(line(first));
    expect(await bring(line(then))).toBe(answer);
    expect((await only()).workContract).toBe(workContract);
  });

  it('teaches of a person what the next line is compared with, in one file and in the next', async () => {
    const november = { period: '2025-11', sex: 'H' };
    expect(await bring(line(), line({ sex: 'F' }), line(november))).toBe(
      '2 created, 1 updated: other-person in row 4',
    );
    expect(await bring(line({ ...november, period: '2025-09' }))).toBe('1 created: other-person in row 2');
  });

  // PRA-ELIG-24: 24 months from the first hour, whatever the contract: from 1 January 2023 to 1 January 2025.
  it.each<[order: string, files: readonly (readonly HourLine[])[]]>([
    [
      'in one file',
      [[{ period: '2023-01' }, { period: '2024-12' }, { from: '01/01/2025' }, { from: '02/01/2025' }]],
    ],
    [
      'in two files',
      [
        [{ period: '2023-01' }, { period: '2024-12' }],
        [{ from: '01/01/2025' }, { from: '02/01/2025' }],
      ],
    ],
    [
      'the first hour told last',
      [[{ period: '2024-12' }], [{ period: '2023-01' }, { from: '01/01/2025' }, { from: '02/01/2025' }]],
    ],
  ])('counts the eligibility of a person from the first hour on any contract, %s', async (_order, files) => {
    const told = [];
    for (const lines of files) {
      const { said } = await lists.bring(
        lines.map(({ from, period = '' }) =>
          line({
            contract: from === undefined ? '050' : '099',
            period,
            from,
            to: from === undefined ? '' : '31/01/2025',
          }),
        ),
      );
      told.push(...said.filter(({ code }) => code !== 'overlap'));
    }
    expect(told).toEqual([{ row: (files.at(-1)?.length ?? 0) + 1, code: 'beyond-eligibility' }]);
  });

  it('completes a person who was there, for the file after', async () => {
    await bring(line());
    await bring(line({ sex: 'F' }));
    const { counts, said, places } = await lists.bring([line({ period: '2025-11', sex: 'H' })]);
    expect([counts.created, said, places]).toEqual([
      1,
      [{ row: 2, code: 'other-person' }],
      ['F2 warning: null'],
    ]);
  });

  it('adds to the statuses of a person, and repeats none', async () => {
    await bring(line({ statuses: 'B_RSA' }));
    expect(await bring(line({ statuses: 'B_RSA', sex: 'F' }))).toBe('1 updated');
    expect(await bring(line({ statuses: 'B_RSA', hours: 100, employer: 'TREMPLIN FICTIF' }))).toBe(
      '1 unchanged',
    );
    expect(await bring(line({ statuses: 'B_QPV' }))).toBe('1 updated');
    expect(await bring(line({ statuses: 'B_QPV, B_RSA' }))).toBe('1 unchanged');
    expect(await bring(line({ statuses: 'B_RSA, B_QPV, B_SENIOR' }))).toBe('1 updated');
  });

  it('is new again once its import is taken back', async () => {
    const { importId } = await lists.bring([line()]);
    await lists.takeBack(importId);
    expect(await kept()).toEqual([]);
    expect(await bring(line())).toBe('1 created');
  });

  it('the hours are as before once the import that replaced them is taken back', async () => {
    await bring(line());
    const { importId } = await lists.bring([line({ hours: 90 })]);
    await lists.takeBack(importId);
    expect(await hours()).toEqual(['100 h submitted, 100 h count']);
    expect(await bring(line())).toBe('1 unchanged');
    expect(await bring(line({ hours: 90 }))).toBe('1 updated: replaced-hours in row 2');
  });

  it('of one number at two buyers goes to the buyer who brings it, and is refused to one who has both', async () => {
    const bis = line({ contract: 'BIS' });
    expect(await bring(bis)).toBe('1 rejected: ambiguous-contract in row 2');
    expect(told(await lists.bring([bis], TOWN))).toBe('1 created');
    expect(told(await lists.bring([bis], VALMONDE))).toBe('1 created');
    expect(told(await lists.bring([bis], TOWN))).toBe('1 unchanged');
    const [one, other] = await kept();
    expect([one?.buyer, other?.buyer].sort()).toEqual([VALMONDE, TOWN].sort());
    expect(one?.person).not.toBe(other?.person);
  });

  it('of one person on two contracts of a buyer is one person, and of another buyer another', async () => {
    await bring(line(), line({ contract: '050' }), line({ contract: '700' }));
    const people = new Map((await kept()).map(({ contract, person }) => [contract, person]));
    expect(people.get(`${number}-050`)).toBe(people.get(`${number}-099`));
    expect(people.get(`${number}-700`)).not.toBe(people.get(`${number}-099`));
    expect([...people.values()]).not.toContain(null);
  });

  it.each<[what: string, said: HourLine, answer: string]>([
    ['a number that nobody knows', { contract: '404' }, '1 rejected: unknown-contract in row 2'],
    ['no number', { contract: '' }, '1 rejected: missing-value in row 2'],
    ['several lots and none said', { contract: '034' }, '1 rejected: ambiguous-contract in row 2'],
    ['a lot that is none of them', { contract: '034', lot: '3' }, '1 rejected: unknown-contract in row 2'],
    ['another lot than the only one', { contract: '050', lot: '4' }, '1 rejected: unknown-contract in row 2'],
    ['the only lot, not said', { contract: '050' }, '1 created'],
    ['a lot of a contract without lots', { lot: '4' }, '1 created'],
  ])('with %s', async (_what, said, answer) => {
    expect(await bring(line(said))).toBe(answer);
    expect(await kept()).toHaveLength(answer === '1 created' ? 1 : 0);
  });

  it('that was refused is refused again, in the same file and in the next', async () => {
    const wrong = line({ hours: 745 });
    const refused = 'hours-beyond-period in row';
    expect(await bring(wrong, wrong)).toBe(`2 rejected: ${refused} 2, ${refused} 3`);
    expect(await bring(wrong)).toBe(`1 rejected: ${refused} 2`);
  });

  // Columns: A number, B lot, C period, D employer, E modality, F person, G hours.
  it.each<[what: string, said: HourLine, answer: string, place: string | null]>([
    // October has 31 days of 24 hours: 744 h.
    [
      'more hours than the month has',
      { hours: 745 },
      '1 rejected: hours-beyond-period in row 2',
      'G2 reject: 745',
    ],
    ['as many hours as the month has', { hours: 744 }, '1 created: high-hours in row 2', 'G2 warning: 744'],
    ['as many hours of a team as it likes', { hours: 745, participant: '' }, '1 created', null],
    ['no hour', { hours: 0 }, '1 rejected: no-hours in row 2', 'G2 reject: 0'],
    [
      'a month before the contract',
      { period: '2022-12' },
      '1 rejected: period-outside-contract in row 2',
      'C2 reject: 2022-12-01 / 2022-12-31',
    ],
    ['no month', { period: '' }, '1 rejected: missing-value in row 2', 'C2 reject: null'],
    ['no number of hours', { hours: undefined }, '1 rejected: missing-value in row 2', 'G2 reject: null'],
  ])('with %s', async (_what, said, answer, place) => {
    const { places, ...rest } = await lists.bring([line(said), line({ participant: 'VAL-OTHER', hours: 1 })]);
    expect(told({ ...rest, counts: withoutOneCreated(rest.counts) })).toBe(answer);
    expect(places).toEqual(place === null ? [] : [place]);
  });
});

/** The second line of the file is good and goes in, whatever the first is worth. */
function withoutOneCreated(counts: Counts): Counts {
  return { ...counts, read: counts.read - 1, created: counts.created - 1 };
}

/** `1 created, 1 unchanged: repeated-row in row 3`; every line read is one of the four. */
function told({ counts, said }: Answer): string {
  const { read, created, updated, unchanged, rejected } = counts;
  expect(created + updated + unchanged + rejected).toBe(read);
  const became = Object.entries({ created, updated, unchanged, rejected }).flatMap(([what, lines]) =>
    lines === 0 ? [] : `${lines} ${what}`,
  );
  const remarks = said.map(({ row, code }) => `${code} in row ${row}`);
  return [became.join(', '), ...(remarks.length > 0 ? [remarks.join(', ')] : [])].join(': ');
}
