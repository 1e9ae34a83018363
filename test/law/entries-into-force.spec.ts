import { answers } from './engine';
import { EFFECTS, eveOf, RULES } from './typed-law';
import { type KnownFacts, USUAL } from './usual-contract';

// Above every threshold, so that the day alone decides: 6 000 000 for the duty, 100 000 for national advertising, which
// ends at the European threshold.
const contract: KnownFacts = { ...USUAL, contractKind: 'contract', needValue: 6_000_000_00 };
const concession: KnownFacts = { ...contract, contractKind: 'concession' };
const SITUATIONS: Readonly<Record<string, KnownFacts>> = {
  'CCP-R2132-2': contract,
  'CCP-R2131-12': { ...contract, needValue: 100_000_00 },
  'CCP-L2112-2-1': contract,
  'CCP-L3114-2-1': concession,
  'CCP-L2112-2': contract,
  'CCP-L3114-2': concession,
  'CCP-L2152-7': contract,
  'CCP-L3124-5': concession,
  'CCP-L2111-2': contract,
  'CCP-L3131-5': concession,
  'CCP-L2113-13-1': contract,
  'CCP-L2113-14': contract,
};
const dated = Object.entries(RULES['contract-rules']).flatMap(([id, { since }]) =>
  since === undefined ? [] : [[id, since] as const],
);

describe('a rule applies to the consultations launched from its day on', () => {
  it('every rule that has a day is asked', () => {
    expect(dated.map(([id]) => id).sort()).toEqual(Object.keys(SITUATIONS).sort());
  });

  it.each(dated)('%s: not on the eve of %s, from that day on', (id, since) => {
    const on = (launchedOn: string): string | undefined =>
      answers({ ...SITUATIONS[id], launchedOn }).outcome(id);
    expect([on('1990-01-01'), on(eveOf(since)), on(since), on('2035-01-01')]).toEqual([
      'does-not-apply',
      'does-not-apply',
      'applies',
      'applies',
    ]);
  });

  // The notification bounds the launch and never stands for it.
  it.each(dated)(
    '%s: notified on the eve of %s it does not apply, on the day the launch is missing',
    (id, since) => {
      const eve = answers({ ...SITUATIONS[id], notifiedOn: eveOf(since) });
      expect([eve.outcome(id), eve.missing(id)]).toEqual(['does-not-apply', []]);
      const day = answers({ ...SITUATIONS[id], notifiedOn: since });
      expect([day.outcome(id), day.missing(id)]).toEqual(['undetermined', ['launchedOn']]);
      const never = answers({ ...SITUATIONS[id] });
      expect([never.outcome(id), never.missing(id)]).toEqual(['undetermined', ['launchedOn']]);
    },
  );

  it.each([
    ['environmental-condition', contract, '2026-08-21', 'possible', 'required'],
    ['environmental-criterion', contract, '2026-08-21', 'possible', 'required'],
    ['environmental-condition', concession, '2026-08-21', 'possible', 'required'],
    ['environmental-criterion', concession, '2026-08-21', 'possible', 'required'],
    ['social-condition', contract, '2026-08-21', 'possible', 'required'],
    ['social-condition', concession, '2026-08-21', 'possible', 'required'],
    ['reserved-prison', contract, '2022-10-20', 'excluded', 'possible'],
    ['reserved-prison', concession, '2022-10-20', 'excluded', 'possible'],
    ['reserved-siae-ea-esat', contract, '2020-12-09', 'excluded', 'possible'],
    ['reserved-siae-ea-esat', { ...contract, cpv: '77310000' }, '2020-12-09', 'excluded', 'recommended'],
  ] as const)('%s changes on its day (%#)', (measure, facts, since, before, after) => {
    const status = (launchedOn: string): string | undefined =>
      answers({ ...facts, launchedOn }).status(measure);
    expect([status(eveOf(since)), status(since)]).toEqual([before, after]);
    const open = answers({ ...facts, notifiedOn: since });
    expect([open.status(measure), open.missingOf(measure)]).toEqual(['undetermined', ['launchedOn']]);
    expect(answers({ ...facts, notifiedOn: eveOf(since) }).status(measure)).toBe(before);
  });

  it.each(['1990-01-01', '2026-08-20', '2026-08-21', '2035-01-01'])(
    'a defence contract of %s owes no environmental or social condition',
    (launchedOn) => {
      const { status } = answers({ ...contract, contractKind: 'defence', launchedOn });
      expect(['environmental-condition', 'environmental-criterion', 'social-condition'].map(status)).toEqual([
        'possible',
        'possible',
        'possible',
      ]);
    },
  );
});

describe('which rules a kind of contract comes under', () => {
  // Signs of 6 000 000 in a small lot of 10 000: weak clause (service around the supply), often reserved to EA and ESAT.
  const practice = ['PRA-POT', 'PRA-CALC-1', 'PRA-RESERVE-FIRST', 'PRA-SERVICE'];
  const reservations = ['CCP-L2113-12', 'CCP-L2113-13', 'CCP-L2113-13-1', 'CCP-L2113-14'];
  it.each([
    [
      'contract',
      [
        'CCP-R2132-2',
        'CCP-R2123-1-2',
        'CCP-L2113-10',
        'CCP-R2196-1',
        'CCP-L2112-2-1',
        'CCP-L2112-2',
        'CCP-L2152-7',
        'CCP-L2111-2',
        ...reservations,
        ...practice,
      ],
    ],
    [
      'concession',
      [
        'CCP-R2196-1',
        'CCP-L3114-2-1',
        'CCP-L3114-2',
        'CCP-L3124-5',
        'CCP-L3131-5',
        'CCP-L3113-1',
        'CCP-L3113-2',
        'CCP-L3113-3',
        ...practice,
      ],
    ],
    ['defence', [...reservations, ...practice]],
  ] as const)('%s of September 2026', (contractKind, expected) => {
    const { applying } = answers({ ...contract, contractKind, launchedOn: '2026-09-01' });
    expect([...applying].sort()).toEqual([...expected].sort());
  });

  it('reserved, with a social criterion, for social services: three announcements and one procedure more', () => {
    const more = answers({
      ...contract,
      launchedOn: '2026-09-01',
      socialServices: true,
      socialConsiderations: ['Critère social', 'Marché réservé'],
      reservedFor: ['siae', 'sse'],
    });
    const usual = answers({ ...contract, launchedOn: '2026-09-01' });
    expect(more.applying.filter((id) => !usual.applying.includes(id))).toEqual([
      'CCP-R2123-1-3',
      'CCP-R2113-7',
      'CCP-R2113-8',
      'CCP-R2152-7',
    ]);
  });

  it.each([
    ['siae', true, false],
    ['ea-esat', true, false],
    ['prison', true, false],
    ['sse', false, true],
  ] as const)(
    'reserved to %s: share of half the workers %s, notice of art. R2113-8 %s',
    (family, half, sse) => {
      const { outcome } = answers({ ...contract, launchedOn: '2026-09-01', reservedFor: [family] });
      expect([outcome('CCP-R2113-7'), outcome('CCP-R2113-8')]).toEqual(
        [half, sse].map((yes) => (yes ? 'applies' : 'does-not-apply')),
      );
    },
  );
});

describe('launches around the entry into force of the climate law', () => {
  const [first, last] = EFFECTS['climate-law.contracts']?.doubt ?? ['', ''];
  const climate = dated.filter(([, since]) => since === '2026-08-21').map(([id]) => id);

  it('the sources disagree from 20 to 22 August 2026, and eight rules say so', () => {
    expect([first, last, climate.length]).toEqual(['2026-08-20', '2026-08-22', 8]);
  });

  it.each(climate)('%s', (id) => {
    const said = (launchedOn: string): boolean[] => {
      const message = answers({ ...SITUATIONS[id], launchedOn }).message(id);
      return [/les sources ne s'accordent pas/.test(message), /les sources situent/.test(message)];
    };
    expect(['2026-08-19', '2026-08-20', '2026-08-21', '2026-08-22', '2026-08-23'].map(said)).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [false, true],
      [false, false],
    ]);
  });

  it('every concession is given one date, with a warning; a contract is not', () => {
    const said = (id: string): boolean =>
      answers({ ...SITUATIONS[id], launchedOn: '2026-09-01' })
        .message(id)
        .includes('une même date est retenue pour toutes les concessions');
    expect(climate.filter(said).sort()).toEqual([
      'CCP-L3114-2',
      'CCP-L3114-2-1',
      'CCP-L3124-5',
      'CCP-L3131-5',
    ]);
  });

  it('joint reservations say that their day is to be verified, and no rule whose day was read does', () => {
    const said = (id: string): boolean =>
      answers({ ...SITUATIONS[id], launchedOn: '2026-09-01' })
        .message(id)
        .includes('entrée en vigueur du');
    expect(dated.map(([id]) => id).filter(said)).toEqual(['CCP-L2113-14']);
  });
});
