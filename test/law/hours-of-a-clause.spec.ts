import { answers } from './engine';
import { type KnownFacts, USUAL } from './usual-contract';

// hours = amount x labour share x effort rate / hourly cost. Seeds: effort 5 %, 38 euros for works, 30 for the rest;
// labour share of the family. A clause is recommended from 150 h (after rounding to the hour) and from 3 months on.
const contract: KnownFacts = {
  ...USUAL,
  contractKind: 'contract',
  needValue: 1_000_000_00,
  launchedOn: '2026-09-01',
};
const cleaning: KnownFacts = { ...contract, cpv: '90910000', lotValue: 300_000_00 };
const masonry: KnownFacts = { ...contract, nature: 'works', cpv: '45262522' };

function clause(facts: KnownFacts): unknown[] {
  const { assessment, outcome, status } = answers(facts);
  return [
    assessment.hours?.computed ?? null,
    outcome('PRA-MIN'),
    status('integration-clause'),
    status('social-criterion'),
  ];
}
const ENOUGH = ['applies', 'recommended', 'recommended'];
const TOO_FEW = ['does-not-apply', 'possible', 'possible'];

describe('hours of a clause, usual formula', () => {
  it.each([
    // 112 125 x 0.80 x 0.05 / 30 = 149.5, rounded to 150
    ['cleaning of 112 125.00', { ...cleaning, lotValue: 112_125_00 }, ['150', ...ENOUGH]],
    ['cleaning of 112 124.99', { ...cleaning, lotValue: 112_124_99 }, ['149', ...TOO_FEW]],
    // 227 240 x 0.50 x 0.05 / 38 = 149.5
    ['masonry of 227 240.00', { ...masonry, lotValue: 227_240_00 }, ['150', ...ENOUGH]],
    ['masonry of 227 239.99', { ...masonry, lotValue: 227_239_99 }, ['149', ...TOO_FEW]],
    // supplies cost as services: 448 500 x 0.40 x 0.05 / 30 = 299.0, nurseries B
    [
      'plants of 448 500',
      { ...contract, nature: 'supplies', cpv: '03121000', lotValue: 448_500_00 },
      ['299', ...ENOUGH],
    ],
    // the lot counts, not the need: 100 000 x 0.80 x 0.05 / 30 = 133.3
    ['a lot of 100 000 of a need of a million', { ...cleaning, lotValue: 100_000_00 }, ['133', ...TOO_FEW]],
    // without a lot, the need: 1 000 000 x 0.80 x 0.05 / 30 = 1 333.3
    ['no lot', { ...cleaning, lotValue: null }, ['1333', ...ENOUGH]],
    // reference example of a Maison de l'emploi: 1 000 000 x 0.5 x 0.05 / 30 = 833.3
    [
      'building works of a million at 30 euros',
      { ...masonry, lotValue: 1_000_000_00, labourShare: '0.5', effortRate: '0.05', hourlyCost: '30' },
      ['833', ...ENOUGH],
    ],
    // plant-heavy: hours enough, the family does not bear a clause (C): 3 000 000 x 0.20 x 0.05 / 38 = 789.5
    [
      'road surfacing of 3 000 000',
      { ...masonry, cpv: '45233220', lotValue: 3_000_000_00 },
      ['789', 'applies', 'possible', 'possible'],
    ],
    // the object is integration itself: not the right tool; 300 000 x 0.90 x 0.05 / 30 = 450
    [
      'professional rehabilitation',
      { ...cleaning, cpv: '85312510' },
      ['450', 'applies', 'possible', 'possible'],
    ],
    // B bears a clause: 300 000 x 0.88 x 0.05 / 30 = 440
    ['guarding', { ...cleaning, cpv: '79713000' }, ['440', ...ENOUGH]],
    // 300 000 x 0.80 x 0.05 / 30 = 400
    ['three months', { ...cleaning, durationMonths: 3 }, ['400', ...ENOUGH]],
    ['two months', { ...cleaning, durationMonths: 2 }, ['400', ...TOO_FEW]],
    // a criterion goes with a clause on a need of at least 90 000
    ['a need of 90 000', { ...cleaning, needValue: 90_000_00 }, ['400', ...ENOUGH]],
    [
      'a need of 89 999.99',
      { ...cleaning, needValue: 89_999_99 },
      ['400', 'applies', 'recommended', 'possible'],
    ],
    ['an amount of zero', { ...cleaning, lotValue: 0 }, ['0', ...TOO_FEW]],
    ['no effort', { ...cleaning, effortRate: '0' }, ['0', ...TOO_FEW]],
    // no share for real estate: no hours without one, 300 000 x 0.80 x 0.05 / 30 = 400 with it, and still no clause
    [
      'real estate with a share',
      { ...cleaning, cpv: '70000000', labourShare: '0.8' },
      ['400', 'applies', 'possible', 'possible'],
    ],
  ] as const)('%s', (_, facts, expected) => {
    expect(clause(facts)).toEqual(expected);
  });

  it('says which inputs it took for want of a fact', () => {
    expect(answers(masonry).assessment.hours).toMatchObject({
      formula: 'PRA-CALC-1',
      inputs: { lotValue: '10000.00', labourShare: '0.50', effortRate: '0.05', hourlyCost: '38' },
      assumed: ['labourShare', 'effortRate', 'hourlyCost'],
    });
    const given = { ...cleaning, lotValue: null, labourShare: '0.7', effortRate: '0.1', hourlyCost: '20' };
    // 1 000 000 x 0.7 x 0.1 / 20 = 3 500
    expect(answers(given).assessment.hours).toEqual({
      formula: 'PRA-CALC-1',
      inputs: { needValue: '1000000.00', labourShare: '0.7', effortRate: '0.1', hourlyCost: '20' },
      assumed: [],
      computed: '3500',
      retained: '3500',
    });
  });

  it.each([
    ['the CPV', { cpv: null }, 'undetermined', ['cpv']],
    ['the duration', { durationMonths: null }, 'undetermined', ['durationMonths']],
    ['the amount', { lotValue: null, needValue: null }, 'undetermined', ['lotValue', 'needValue']],
    // 130 000 x 0.80 x 0.05: 173 h at 30 euros, 137 h at 38
    ['the nature', { lotValue: 130_000_00, nature: null }, 'undetermined', ['nature']],
    // 300 000: 400 h at 30 euros, 316 h at 38: enough either way
    ['no nature, enough either way', { nature: null }, 'recommended', []],
    ['no nature, too few either way', { lotValue: 50_000_00, nature: null }, 'possible', []],
    ['no duration, too few hours', { lotValue: 50_000_00, durationMonths: null }, 'possible', []],
    ['no amount, too short', { lotValue: null, needValue: null, durationMonths: 2 }, 'possible', []],
  ] as const)('%s missing: %s', (_, facts, status, missing) => {
    const { status: of, missingOf } = answers({ ...cleaning, ...facts });
    expect([of('integration-clause'), missingOf('integration-clause')]).toEqual([status, missing]);
  });

  it('the minimums wait for the hours or the duration, unless one of them already falls short', () => {
    const minimum = (facts: KnownFacts): unknown[] => {
      const { outcome, missing } = answers({ ...cleaning, ...facts });
      return [outcome('PRA-MIN'), missing('PRA-MIN')];
    };
    expect(minimum({ durationMonths: null })).toEqual(['undetermined', ['durationMonths']]);
    expect(minimum({ lotValue: null, needValue: null })).toEqual(['undetermined', ['lotValue', 'needValue']]);
    expect(minimum({ lotValue: null, needValue: null, durationMonths: 2 })).toEqual(['does-not-apply', []]);
    expect(minimum({ lotValue: 50_000_00, durationMonths: null })).toEqual(['does-not-apply', []]);
    expect(minimum({ cpv: '70000000' })).toEqual(['undetermined', ['labourShare']]);
  });

  it('the criterion waits for the need where the clause is recommended, and only there', () => {
    const criterion = (facts: KnownFacts): unknown[] => {
      const { status, missingOf } = answers({ ...cleaning, needValue: null, ...facts });
      return [status('social-criterion'), missingOf('social-criterion')];
    };
    expect(criterion({})).toEqual(['undetermined', ['needValue']]);
    expect(criterion({ durationMonths: 2 })).toEqual(['possible', []]);
    expect(criterion({ needValue: 50_000_00, durationMonths: null, cpv: null })).toEqual(['possible', []]);
  });
});

it('each formula says which facts it used', () => {
  const used = (facts: KnownFacts, ruleId: string): unknown =>
    answers(facts).assessment.results.find((one) => one.ruleId === ruleId)?.factsUsed;
  const taken = { ...cleaning, transferredMonthlyHours: '100', effortRate: '0.1', hourlyCost: '28' };
  expect(used(taken, 'PRA-CALC-2')).toEqual({
    cpv: '90910000',
    transferredMonthlyHours: '100',
    lotValue: '300000.00',
    effortRate: '0.1',
    durationMonths: 12,
  });
  const usual = { ...cleaning, labourShare: '0.7', effortRate: '0.1', hourlyCost: '28' };
  expect(used(usual, 'PRA-CALC-1')).toEqual({
    cpv: '90910000',
    lotValue: '300000.00',
    nature: 'services',
    labourShare: '0.7',
    effortRate: '0.1',
    hourlyCost: '28',
  });
});

describe('one contract never answers for another', () => {
  // Little is known of either but the need: 90 000 bears a criterion, the cent below never does.
  const little = { ...contract, cpv: null, durationMonths: null, lotValue: 300_000_00, nature: null };
  it.each([[[90_000_00, 89_999_99]], [[89_999_99, 90_000_00]]])(
    'needs of %j cents asked one after the other',
    (needs) => {
      const status = (needValue: number): string | undefined =>
        answers({ ...little, needValue }).status('social-criterion');
      expect(needs.map((need) => [need, status(need)])).toEqual(
        needs.map((need) => [need, need < 90_000_00 ? 'possible' : 'undetermined']),
      );
    },
  );
});

describe('hours of a clause, cleaning staff taken over (PACT Propreté)', () => {
  // A / 25 - S x N hours remain open, times the rate. First four: examples of the branch, 600 000 over 36 months at 10 %.
  const taken: KnownFacts = {
    ...contract,
    cpv: '90911200',
    lotValue: 600_000_00,
    durationMonths: 36,
    effortRate: '0.10',
  };
  it.each([
    ['400', {}, ['960', ...ENOUGH]],
    ['600', {}, ['240', ...ENOUGH]],
    ['650', {}, ['60', ...TOO_FEW]],
    // 24 000 - 25 200 = -1 200: no margin
    ['700', {}, ['-120', 'does-not-apply', 'excluded', 'possible']],
    // 900 000 / 25 = 36 000 = 1 000 x 36: nothing left
    ['1000', { lotValue: 900_000_00 }, ['0', 'does-not-apply', 'excluded', 'possible']],
    // 36 000 - 35 996.4 = 3.6, 0.36 h rounded to 0: nothing left either
    ['999.9', { lotValue: 900_000_00 }, ['0', 'does-not-apply', 'excluded', 'possible']],
    // 36 000 - 35 964 = 36, 3.6 h rounded to 4
    ['999', { lotValue: 900_000_00 }, ['4', ...TOO_FEW]],
    // 5 000 - 167.5 x 12 = 2 990, at 5 % 149.5 h rounded to 150
    ['167.5', { lotValue: 125_000_00, durationMonths: 12, effortRate: null }, ['150', ...ENOUGH]],
    // 5 000 - 167.51 x 12 = 2 989.88, 149.494 h
    ['167.51', { lotValue: 125_000_00, durationMonths: 12, effortRate: null }, ['149', ...TOO_FEW]],
  ] as const)('%s hours a month taken over (%j)', (transferredMonthlyHours, facts, expected) => {
    const asked = { ...taken, ...facts, transferredMonthlyHours };
    expect(clause(asked)).toEqual(expected);
    const { assessment, outcome } = answers(asked);
    expect(assessment.hours?.formula).toBe('PRA-CALC-2');
    expect([outcome('PRA-CALC-1'), outcome('PRA-CALC-2')]).toEqual(['does-not-apply', 'applies']);
    expect(Number(assessment.hours?.retained)).toBe(Math.max(0, Number(expected[0])));
  });

  it.each([
    ['90910000', 'PRA-CALC-2'],
    ['90919300', 'PRA-CALC-2'],
    ['90920000', 'PRA-CALC-1'],
    ['90900000', 'PRA-CALC-1'],
    ['77310000', 'PRA-CALC-1'],
  ])('CPV %s with staff to take over: %s, cleaning alone has the formula of the branch', (cpv, formula) => {
    const { assessment, outcome } = answers({ ...taken, cpv, transferredMonthlyHours: '400' });
    expect(assessment.hours?.formula).toBe(formula);
    expect(outcome(formula)).toBe('applies');
  });

  it.each([
    ['no staff to take over', { transferredMonthlyHours: null }, ['applies', 'does-not-apply'], [[], []]],
    [
      'the duration',
      { transferredMonthlyHours: '400', durationMonths: null },
      ['does-not-apply', 'undetermined'],
      [[], ['durationMonths']],
    ],
    [
      'the CPV',
      { transferredMonthlyHours: '400', cpv: null },
      ['undetermined', 'undetermined'],
      [['cpv'], ['cpv']],
    ],
    [
      'the amount',
      { transferredMonthlyHours: '400', lotValue: null, needValue: null },
      ['does-not-apply', 'undetermined'],
      [[], ['lotValue', 'needValue']],
    ],
    [
      'the amount and the nature, usual formula',
      { lotValue: null, needValue: null, nature: null },
      ['undetermined', 'does-not-apply'],
      [['lotValue', 'needValue', 'nature'], []],
    ],
    [
      'the nature, with a cost given',
      { nature: null, hourlyCost: '30' },
      ['applies', 'does-not-apply'],
      [[], []],
    ],
    [
      'the share of a family without one',
      { cpv: '70000000' },
      ['undetermined', 'does-not-apply'],
      [['labourShare'], []],
    ],
    [
      'the CPV, with a share given',
      { cpv: null, labourShare: '0.5' },
      ['applies', 'does-not-apply'],
      [[], []],
    ],
  ] as const)('which formula and what it waits for: %s', (_, facts, outcomes, missing) => {
    const { outcome, missing: of } = answers({ ...taken, ...facts });
    expect([outcome('PRA-CALC-1'), outcome('PRA-CALC-2')]).toEqual(outcomes);
    expect([of('PRA-CALC-1'), of('PRA-CALC-2')]).toEqual(missing);
  });
});
