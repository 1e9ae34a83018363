import { answers, law } from './engine';
import { FAMILIES, sseCodes } from './typed-law';
import { type KnownFacts, USUAL } from './usual-contract';

const contract: KnownFacts = {
  ...USUAL,
  contractKind: 'contract',
  needValue: 100_000_00,
  launchedOn: '2026-09-01',
};

describe('contracts reserved to the social economy (art. L2113-15)', () => {
  const homeHelp: KnownFacts = { ...contract, cpv: '85310000', durationMonths: 36 };
  const both = (facts: KnownFacts): (string | undefined)[] => {
    const { outcome, status } = answers(facts);
    return [outcome('CCP-L2113-15'), status('reserved-sse')];
  };
  const OPEN = ['applies', 'possible'];
  const CLOSED = ['does-not-apply', 'excluded'];

  it('each of the 115 codes is on the list', () => {
    const refused = sseCodes(law.content.nomenclature.keys()).filter(
      (cpv) => answers({ ...homeHelp, cpv }).outcome('CCP-L2113-15') !== 'applies',
    );
    expect(refused).toEqual([]);
  });

  it.each([
    ['80530000', 'vocational training'],
    ['80531000', 'industrial training'],
    ['55520000', 'catering'],
    ['55523100', 'school meals'],
    ['80000000', 'education as a whole'],
    ['80100000', 'primary education'],
    ['80400000', 'adult education as a whole'],
    ['80512000', 'dog training, beside staff training'],
    ['75120000', 'administrative services of agencies, one digit above'],
    ['75124000', 'administrative services of culture, one code further'],
    ['79621000', 'supply of office personnel'],
    ['79620000', 'supply of personnel as a whole'],
    ['92510000', 'libraries and archives, deeper than the listed code'],
    ['92512000', 'archives, deeper than the listed code'],
    ['92610000', 'sports facilities, deeper than the listed code'],
    ['92400000', 'news agencies, one code before'],
    ['98130000', 'membership organisations, above the listed code'],
    ['98131000', 'religious services'],
    ['98133100', 'civic betterment, between the two listed codes'],
    ['90910000', 'cleaning'],
  ])('%s, %s, is not', (cpv) => {
    expect(law.content.nomenclature.has(cpv)).toBe(true);
    expect(both({ ...homeHelp, cpv })).toEqual(CLOSED);
  });

  it.each([
    [1, OPEN],
    [35, OPEN],
    [36, OPEN],
    [37, CLOSED],
    [48, CLOSED],
  ])('%d months, three years at most', (durationMonths, expected) => {
    expect(both({ ...homeHelp, durationMonths })).toEqual(expected);
  });

  it.each([
    ['contract', 'local-authority', true, OPEN],
    ['contract', 'local-authority', false, OPEN],
    ['contract', 'local-authority', null, OPEN],
    ['contract', 'state', null, OPEN],
    ['contract', 'contracting-entity', true, OPEN],
    ['contract', 'contracting-entity', false, CLOSED],
    ['concession', 'local-authority', true, CLOSED],
    ['defence', 'local-authority', true, CLOSED],
  ] as const)(
    '%s of a buyer %s, contracting authority: %s',
    (contractKind, buyerKind, contractingAuthority, expected) => {
      expect(both({ ...homeHelp, contractKind, buyerKind, contractingAuthority })).toEqual(expected);
    },
  );

  it.each([
    ['the duration', { durationMonths: null }, ['durationMonths']],
    ['the CPV', { cpv: null }, ['cpv']],
    ['the kind of contract', { contractKind: null }, ['contractKind']],
    [
      'whether the entity is an authority',
      { buyerKind: 'contracting-entity', contractingAuthority: null },
      ['contractingAuthority'],
    ],
    [
      'who buys, for one that is no authority',
      { buyerKind: null, contractingAuthority: false },
      ['buyerKind'],
    ],
  ] as const)('waits for %s', (_, unknown, missing) => {
    const { outcome, status, missing: ofRule, missingOf } = answers({ ...homeHelp, ...unknown });
    expect([outcome('CCP-L2113-15'), status('reserved-sse')]).toEqual(['undetermined', 'undetermined']);
    expect([ofRule('CCP-L2113-15'), missingOf('reserved-sse')]).toEqual([missing, missing]);
  });

  it('who buys does not matter where the buyer is an authority', () => {
    expect(both({ ...homeHelp, buyerKind: null, contractingAuthority: true })).toEqual(OPEN);
  });
});

describe('places of art. L2691-1', () => {
  const outcome = (placeOfPerformance: string | null): string | undefined =>
    answers({ ...contract, placeOfPerformance }).outcome('CCP-L2691-1');

  it.each(FAMILIES.overseas)('%s is overseas', (place) => expect(outcome(place)).toBe('applies'));

  it.each(['970', '979', '97', '98', '986', '987', '988', '01', '2A', '54', '71', '75', '76', '78', '95'])(
    '%s is not',
    (place) => expect(outcome(place)).toBe('does-not-apply'),
  );

  it('waits for the place', () => {
    expect(outcome(null)).toBe('undetermined');
    expect(answers({ ...contract, placeOfPerformance: null }).missing('CCP-L2691-1')).toEqual([
      'placeOfPerformance',
    ]);
  });
});

describe('a fifth of the need for the small lots together (art. R2123-1 2°)', () => {
  const small: KnownFacts = { ...contract, lotValue: 50_000_00 };
  it.each([
    // need, small lots: 20 % of 300 000.00 = 60 000.00
    [300_000_00, 60_000_00, 'applies'],
    [300_000_00, 60_000_01, 'does-not-apply'],
    // 20 % of 216 000.04 = 43 200.008: the cent above is too much
    [216_000_04, 43_200_00, 'applies'],
    [216_000_04, 43_200_01, 'does-not-apply'],
    // 20 % of 216 000.05 = 43 200.01
    [216_000_05, 43_200_01, 'applies'],
    [216_000_05, 43_200_02, 'does-not-apply'],
    // below the threshold of 216 000 the whole contract is adapted, not its small lots
    [215_999_99, 10_000_00, 'does-not-apply'],
    [300_000_00, 0, 'applies'],
  ] as const)('need %d and small lots %d, in cents', (needValue, smallLotsTotal, expected) => {
    expect(answers({ ...small, needValue, smallLotsTotal }).outcome('CCP-R2123-1-2')).toBe(expected);
  });

  it.each([
    // all lots below the threshold of the State are few enough or not: the total decides
    ['the total', { needValue: 300_000_00, smallLotsTotal: null }, ['smallLotsTotal']],
    // 50 000 is a fifth of 250 000, and T is 216 000
    ['the need', { needValue: null, smallLotsTotal: 50_000_00 }, ['needValue']],
    ['the lot', { needValue: 300_000_00, smallLotsTotal: 50_000_00, lotValue: null }, ['lotValue']],
  ] as const)('waits for %s', (_, facts, missing) => {
    const { outcome, missing: of } = answers({ ...small, ...facts });
    expect([outcome('CCP-R2123-1-2'), of('CCP-R2123-1-2')]).toEqual(['undetermined', missing]);
  });

  it.each([
    // a lot of 500 000 is small for works and large for the rest; a need of 6 000 000 is above every threshold
    [500_000_00, 'undetermined', ['nature']],
    [79_999_99, 'applies', []],
    [1_000_000_00, 'does-not-apply', []],
  ] as const)('a lot of %d cents of unknown nature', (lotValue, expected, missing) => {
    const { outcome, missing: of } = answers({
      ...small,
      nature: null,
      needValue: 6_000_000_00,
      smallLotsTotal: 600_000_00,
      lotValue,
    });
    expect([outcome('CCP-R2123-1-2'), of('CCP-R2123-1-2')]).toEqual([expected, missing]);
  });
});

describe('an object that is qualification or integration', () => {
  it.each([
    ['80530000', true],
    ['80531200', true],
    ['80532000', true],
    ['85312510', true],
    ['80520000', false],
    ['80540000', false],
    ['85312500', false],
    ['85312400', false],
    ['90910000', false],
  ])('CPV %s: %s', (cpv, isIntegration) => {
    const { outcome, status } = answers({ ...contract, cpv });
    expect([outcome('PRA-INSERTION'), status('integration-services')]).toEqual(
      isIntegration ? ['applies', 'recommended'] : ['does-not-apply', 'possible'],
    );
  });

  it('waits for the CPV', () => {
    const { outcome, status, missing, missingOf } = answers({ ...contract, cpv: null });
    expect([outcome('PRA-INSERTION'), status('integration-services')]).toEqual([
      'undetermined',
      'undetermined',
    ]);
    expect([missing('PRA-INSERTION'), missingOf('integration-services')]).toEqual([['cpv'], ['cpv']]);
  });
});

describe('what follows from the ratings of a family', () => {
  // Family, its clause, SIAE and EA-ESAT ratings; expected: clause weak, often reserved, reserved to SIAE, EA-ESAT, both.
  it.each([
    ['77310000', 'A A A', [false, true], ['recommended', 'recommended', 'recommended']],
    ['45112700', 'A A B', [false, true], ['recommended', 'possible', 'recommended']],
    ['79511000', 'A B A', [false, true], ['possible', 'recommended', 'recommended']],
    ['45233290', 'B B B', [false, false], ['possible', 'possible', 'recommended']],
    ['45111100', 'A B -', [false, false], ['possible', 'possible', 'possible']],
    ['45246000', 'B A -', [false, true], ['recommended', 'possible', 'possible']],
    ['30192000', 'C - A', [true, true], ['possible', 'recommended', 'possible']],
    ['30200000', 'C - B', [true, false], ['possible', 'possible', 'possible']],
    ['85312510', '- A -', [false, true], ['recommended', 'possible', 'possible']],
    ['60112000', 'C - -', [true, false], ['possible', 'possible', 'possible']],
    ['45210000', 'A - -', [false, false], ['possible', 'possible', 'possible']],
    ['03110000', 'C - - by its division', [true, false], ['possible', 'possible', 'possible']],
  ] as const)('%s (%s)', (cpv, _, rules, measures) => {
    const { outcome, status } = answers({ ...contract, cpv });
    expect(['PRA-SERVICE', 'PRA-RESERVE-FIRST'].map(outcome)).toEqual(
      rules.map((yes) => (yes ? 'applies' : 'does-not-apply')),
    );
    expect(['reserved-siae', 'reserved-ea-esat', 'reserved-siae-ea-esat'].map(status)).toEqual(measures);
    expect(outcome('PRA-POT')).toBe('applies');
  });

  it.each(['65000000', '66000000', '70000000', '75000000', '76000000'])(
    'division of %s has neither a row nor a default',
    (cpv) => {
      const { outcome, status, assessment } = answers({ ...contract, cpv });
      expect([outcome('PRA-POT'), outcome('PRA-SERVICE'), outcome('PRA-RESERVE-FIRST')]).toEqual([
        'does-not-apply',
        'does-not-apply',
        'does-not-apply',
      ]);
      expect(['reserved-siae', 'reserved-ea-esat', 'reserved-siae-ea-esat'].map(status)).toEqual([
        'possible',
        'possible',
        'possible',
      ]);
      expect(assessment.hours).toBeNull();
    },
  );

  it('without a CPV each of these statuses waits for it', () => {
    const { status, missingOf, outcome } = answers({ ...contract, cpv: null });
    for (const measure of ['reserved-siae', 'reserved-ea-esat', 'reserved-siae-ea-esat', 'social-condition'])
      expect([measure, status(measure), missingOf(measure)]).toEqual([measure, 'undetermined', ['cpv']]);
    expect(['PRA-POT', 'PRA-SERVICE', 'PRA-RESERVE-FIRST'].map(outcome)).toEqual([
      'undetermined',
      'undetermined',
      'undetermined',
    ]);
  });

  it('a lot above 90 000 is not looked at as a reservation first, whatever its family', () => {
    const { outcome } = answers({ ...contract, cpv: null, lotValue: 90_000_01 });
    expect(outcome('PRA-RESERVE-FIRST')).toBe('does-not-apply');
  });
});
