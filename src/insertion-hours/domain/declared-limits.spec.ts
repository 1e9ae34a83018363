import { type CheckFrame, checkHours } from './declaration-checks';
import { checkSentence, rowSentences } from './declaration-sentences';
import { DECLARATION_STATES, mayBecome, standing, STATE_LABELS } from './declaration-state';
import { type Period } from './period';

/** A contract of the year 2025 whose hours come in on 24/11/2026; above 250 hours a month a person looks again. */
const frame: CheckFrame = {
  schedule: { startsOn: '2025-01-01', endsOn: '2025-12-31' },
  today: '2026-11-24',
  plausibleMonthlyHours: 250,
};
const period = (from: string, to: string): Period => ({ from, to });
const february = period('2025-02-01', '2025-02-28');

/** What is said of hours (in hundredths) of one person: `reject code bound`. */
function said(hours: number, of = february, within = frame, ofOnePerson = true): string[] {
  return checkHours({ hours, period: of, ofOnePerson }, within).map(
    ({ rejects, code, field, bound }) => `${rejects ? 'reject' : 'warning'} ${code} at ${field}: ${bound}`,
  );
}

describe('the hours of one person', () => {
  it.each([
    ['-0,01 h in a month', -1, february, ['reject no-hours at hours: 0']],
    ['0 h in a month', 0, february, ['reject no-hours at hours: 0']],
    ['0,01 h in a month', 1, february, []],
    ['250 h in a month', 25_000, february, []],
    ['250,01 h in a month', 25_001, february, ['warning high-hours at hours: 250']],
    ['672 h in February, 28 days of 24 hours', 67_200, february, ['warning high-hours at hours: 250']],
    ['672,01 h in February', 67_201, february, ['reject hours-beyond-period at hours: 672']],
    ['24 h in a day', 2_400, period('2025-02-01', '2025-02-01'), []],
    [
      '24,01 h in a day',
      2_401,
      period('2025-02-01', '2025-02-01'),
      ['reject hours-beyond-period at hours: 24'],
    ],
    ['500 h in two months', 50_000, period('2025-02-01', '2025-03-31'), []],
    [
      '500,01 h in two months',
      50_001,
      period('2025-02-01', '2025-03-31'),
      ['warning high-hours at hours: 500'],
    ],
    ['500 h over the end of a year', 50_000, period('2025-12-01', '2026-01-31'), []],
    [
      '500,01 h over the end of a year',
      50_001,
      period('2025-12-01', '2026-01-31'),
      ['warning high-hours at hours: 500'],
    ],
    ['3 250 h in thirteen months', 325_000, period('2025-01-01', '2026-01-31'), []], // 13 × 250
    [
      '3 250,01 h in thirteen months',
      325_001,
      period('2025-01-01', '2026-01-31'),
      ['warning high-hours at hours: 3250'],
    ],
    ['168 h in a week over two months', 16_800, period('2025-01-27', '2025-02-02'), []],
    [
      '168,01 h in that week',
      16_801,
      period('2025-01-27', '2025-02-02'),
      ['reject hours-beyond-period at hours: 168'],
    ],
  ])('%s', (_fact, hours, of, outcome) => expect(said(hours, of)).toEqual(outcome));

  it('bound those of no team, which may pass them, but not those at zero', () => {
    expect(said(90_000, february, frame, false)).toEqual([]);
    expect(said(0, february, frame, false)).toEqual(['reject no-hours at hours: 0']);
  });
});

describe('the period of declared hours', () => {
  const today = { ...frame, schedule: { startsOn: '2026-01-01', endsOn: '2027-12-31' } };

  it.each([
    ['that ended yesterday', period('2026-11-01', '2026-11-23'), []],
    ['that ends today', period('2026-11-01', '2026-11-24'), []],
    ['that starts today', period('2026-11-24', '2026-11-30'), []],
    [
      'that starts tomorrow',
      period('2026-11-25', '2026-11-30'),
      ['reject future-period at period: 2026-11-24'],
    ],
  ])('%s', (_fact, of, outcome) => expect(said(100, of, today)).toEqual(outcome));

  it.each([
    [
      'ends the day before the contract',
      period('2024-12-01', '2024-12-31'),
      ['reject period-outside-contract at period: début 2025-01-01'],
    ],
    ['ends on its first day', period('2024-12-15', '2025-01-01'), []],
    ['starts on its last day', period('2025-12-31', '2026-01-15'), []],
    [
      'starts the day after it',
      period('2026-01-01', '2026-01-31'),
      ['reject period-outside-contract at period: fin 2025-12-31'],
    ],
  ])('%s', (_fact, of, outcome) => expect(said(100, of)).toEqual(outcome));

  it('is compared only with the dates that the register knows', () => {
    const noStart = { ...frame, schedule: { startsOn: null, endsOn: '2025-12-31' } };
    const noEnd = { ...frame, schedule: { startsOn: '2025-01-01', endsOn: null } };
    expect(said(100, period('2001-01-01', '2001-01-31'), noStart)).toEqual([]);
    expect(said(100, period('2026-01-01', '2026-01-31'), noStart)).toHaveLength(1);
    expect(said(100, period('2026-01-01', '2026-01-31'), noEnd)).toEqual([]);
    expect(said(100, period('2024-12-01', '2024-12-31'), noEnd)).toHaveLength(1);
  });

  it('and its hours are both told when both are wrong', () =>
    expect(said(0, period('2024-12-01', '2024-12-31'))).toEqual([
      'reject no-hours at hours: 0',
      'reject period-outside-contract at period: début 2025-01-01',
    ]));
});

describe('what is said of a row', () => {
  const checked = (hours: number, of = february): string =>
    checkHours({ hours, period: of, ofOnePerson: true }, frame).map(checkSentence).join(' | ');

  it.each<[string, () => string, string]>([
    ['no hours', () => checked(0), 'nulles ou négatives'],
    [
      'more than the days hold',
      () => checked(67_201),
      'dépassent les 672 heures de la période pour une seule personne',
    ],
    ['high hours', () => checked(25_001), 'Plus de 250 heures pour une personne'],
    ['hours to come', () => checked(100, period('2026-11-25', '2026-11-30')), 'commence après le 24/11/2026'],
    [
      'hours before the contract',
      () => checked(100, period('2024-12-01', '2024-12-31')),
      'finit avant le début du marché, le 01/01/2025',
    ],
    [
      'hours after it',
      () => checked(100, period('2026-01-01', '2026-01-31')),
      'commence après la fin du marché, le 31/12/2025',
    ],
    ['a cell left empty', () => rowSentences.missing('Heures'), 'Il manque « Heures »'],
    [
      'an unknown lot',
      () => rowSentences.unknownContract(true),
      'Aucun marché de ce numéro et de ce lot dans le registre',
    ],
    [
      'an unknown contract',
      () => rowSentences.unknownContract(false),
      'Aucun marché de ce numéro dans le registre',
    ],
    [
      'a number without its lot',
      () => rowSentences.ambiguousContract('2025-034'),
      'Plusieurs marchés portent le numéro « 2025-034 »',
    ],
    ['a reversed period', () => rowSentences.reversedPeriod(), 'La fin de la période précède son début'],
    ['a row met twice', () => rowSentences.repeated(12), 'répète la ligne 12'],
    [
      'a later value',
      () => rowSentences.replaced(1_250, 800),
      'portait 12,5\u00a0h ; la dernière valeur, 8\u00a0h, est retenue',
    ],
    [
      'a correction',
      () => rowSentences.correction(15_000, 15_005),
      'déjà validée pour 150\u00a0h ; la nouvelle valeur, 150,05\u00a0h, attend un contrôle',
    ],
    ['days declared twice', () => rowSentences.overlap(), 'déjà une déclaration sur une partie de ces jours'],
    ['one code for two people', () => rowSentences.otherPerson(), 'Ce code désigne déjà une personne'],
    [
      'an eligibility that is over',
      () => rowSentences.beyondEligibility('2027-10-01'),
      'la fin d’éligibilité de la personne, le 01/10/2027',
    ],
  ])('names %s', (_fact, sentence, words) => {
    expect(sentence()).toContain(words);
    expect(sentence()).toMatch(/^[A-ZÀÉ0-9].*\.$/);
  });
});

describe('the state of a declaration', () => {
  it('goes from draft to submitted, then validated or returned, and back only from returned', () => {
    const moves = DECLARATION_STATES.flatMap((from) =>
      DECLARATION_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(moves).toEqual([
      'draft → submitted',
      'submitted → validated',
      'submitted → returned',
      'returned → submitted',
    ]);
  });

  it('has its French word', () =>
    expect(STATE_LABELS).toEqual({
      draft: 'brouillon',
      submitted: 'à contrôler',
      validated: 'validée',
      returned: 'renvoyée',
    }));

  it.each([
    ['a correction that waits counts nowhere', 'submitted', ['first', 'other']],
    ['a correction sent back counts nowhere', 'returned', ['first', 'other']],
    ['a draft of a correction counts nowhere', 'draft', ['first', 'other']],
    ['a validated correction takes its place', 'validated', ['other', 'correction']],
  ] as const)('%s', (_fact, state, standingIds) => {
    const rows = [
      { id: 'first', state: 'validated', supersedesId: null },
      { id: 'other', state: 'submitted', supersedesId: null },
      { id: 'correction', state, supersedesId: 'first' },
    ] as const;
    expect(standing(rows).map(({ id }) => id)).toEqual(standingIds);
  });

  it('counts the last of two corrections, one validated after the other', () => {
    const rows = [
      { id: 'first', state: 'validated', supersedesId: null },
      { id: 'second', state: 'validated', supersedesId: 'first' },
      { id: 'third', state: 'validated', supersedesId: 'second' },
    ] as const;
    expect(standing(rows).map(({ id }) => id)).toEqual(['third']);
  });
});
