import { type ExceptionCode } from '../../src/eligibility/domain/verdict/exceptions';
import { answers } from './engine';
import { type KnownFacts, USUAL } from './usual-contract';

// The closed lists of art. L2112-2-1 II (four grounds) and L3114-2-1 II (two), asked of contracts under the duty.
const contract: KnownFacts = {
  ...USUAL,
  contractKind: 'contract',
  needValue: 6_000_000_00,
  launchedOn: '2026-09-01',
};
const KINDS: Readonly<Record<string, KnownFacts>> = {
  'services of 4 months': { ...contract, durationMonths: 4 },
  'supplies of 4 months': { ...contract, nature: 'supplies', durationMonths: 4 },
  'works of 5 months': { ...contract, nature: 'works', durationMonths: 5 },
  'works of 6 months': { ...contract, nature: 'works', durationMonths: 6 },
  'concession of 60 months': { ...contract, contractKind: 'concession', durationMonths: 60 },
  'concession of works of 5 months': {
    ...contract,
    contractKind: 'concession',
    nature: 'works',
    durationMonths: 5,
  },
};
const GROUNDS = ['EXC-1', 'EXC-2', 'EXC-3', 'EXC-4'] as const;
const because = (code: ExceptionCode, motivation = 'Motif consigné au rapport'): KnownFacts => ({
  exception: { code, motivation },
});

describe('grounds for setting no social condition', () => {
  it.each([
    ['services of 4 months', [true, true, true, false]],
    ['supplies of 4 months', [true, true, true, false]],
    ['works of 5 months', [true, true, true, true]],
    ['works of 6 months', [true, true, true, false]],
    ['concession of 60 months', [false, true, true, false]],
    ['concession of works of 5 months', [false, true, true, false]],
  ])('%s: EXC-1 to EXC-4 %j', (kind, open) => {
    expect(answers(KINDS[kind] ?? {}).status('social-condition')).toBe('required');
    expect(
      GROUNDS.map((code) => answers({ ...KINDS[kind], ...because(code) }).status('social-condition')),
    ).toEqual(open.map((valid) => (valid ? 'possible' : 'required')));
  });

  it.each(['', ' ', ' \n\t '])('a motivation of %j is none', (motivation) => {
    expect(answers({ ...contract, ...because('EXC-2', motivation) }).status('social-condition')).toBe(
      'required',
    );
  });

  it.each(GROUNDS)('%s never changes the outcome of the rule, only the status of the measure', (code) => {
    const works = { ...KINDS['works of 5 months'], ...because(code) };
    expect(answers(works).outcome('CCP-L2112-2-1')).toBe('applies');
    const concession = { ...KINDS['concession of 60 months'], ...because(code) };
    expect(answers(concession).outcome('CCP-L3114-2-1')).toBe('applies');
  });

  it.each([
    ['a contract below the threshold', { needValue: 100_000_00 }],
    ['a contract launched before the law', { launchedOn: '2026-08-20' }],
    ['a defence contract', { contractKind: 'defence' }],
  ] as const)('without the duty, on %s of cleaning, a reasoned exception lifts the advice', (_, facts) => {
    const cleaning = { ...contract, cpv: '90910000', ...facts };
    expect(answers(cleaning).status('social-condition')).toBe('recommended');
    expect(answers({ ...cleaning, ...because('EXC-3') }).status('social-condition')).toBe('possible');
    // EXC-4 is for works: it does not stand, the advice remains
    expect(answers({ ...cleaning, ...because('EXC-4') }).status('social-condition')).toBe('recommended');
  });

  it.each([
    ['77310000', 'recommended'],
    ['45210000', 'recommended'],
    ['45233140', 'recommended'],
    ['60112000', 'possible'],
    ['85312510', 'possible'],
    ['70000000', 'possible'],
  ])('without the duty, CPV %s: %s, where the family bears a clause (A or B)', (cpv, status) => {
    expect(answers({ ...contract, needValue: 100_000_00, cpv }).status('social-condition')).toBe(status);
  });

  it.each([
    [
      'the duration of works',
      { nature: 'works', durationMonths: null, ...because('EXC-4') },
      ['durationMonths'],
    ],
    // 300 000 is above every threshold of services and below that of works
    ['the nature', { nature: null, needValue: 300_000_00 }, ['nature']],
    // 6 000 000 is above all of them: the ground alone waits for the nature
    ['the nature, for short works', { nature: null, durationMonths: 5, ...because('EXC-4') }, ['nature']],
    ['the kind, for an available solution', { contractKind: null, ...because('EXC-1') }, ['contractKind']],
    ['the need', { needValue: null }, ['needValue']],
    ['the launch', { launchedOn: null }, ['launchedOn']],
    // 150 000: above the threshold of the State (140 000), below that of a local authority (216 000)
    ['the buyer', { buyerKind: null, needValue: 150_000_00 }, ['buyerKind']],
  ] as const)('the status waits for %s', (_, facts, missing) => {
    const { status, missingOf } = answers({ ...contract, ...facts });
    expect([status('social-condition'), missingOf('social-condition')]).toEqual(['undetermined', missing]);
  });

  it.each([
    ['the duration of services', { durationMonths: null, ...because('EXC-4') }, 'required'],
    ['the duration, with another ground', { durationMonths: null, ...because('EXC-2') }, 'possible'],
    ['the buyer of works', { nature: 'works', buyerKind: null }, 'required'],
    ['the buyer, above every threshold', { buyerKind: null, needValue: 432_000_00 }, 'required'],
    ['the buyer, below every threshold', { buyerKind: null, needValue: 139_999_99 }, 'possible'],
    ['the CPV, where the duty applies', { cpv: null }, 'required'],
  ] as const)('the status does not wait for %s', (_, facts, expected) => {
    expect(answers({ ...contract, ...facts }).status('social-condition')).toBe(expected);
  });

  it('works of a million are below every threshold of works: the duty does not apply, whoever buys', () => {
    const { outcome } = answers({ ...contract, nature: 'works', buyerKind: null, needValue: 1_000_000_00 });
    expect(outcome('CCP-L2112-2-1')).toBe('does-not-apply');
  });
});

describe('reserves shown with the duty', () => {
  it('the threshold of social services is not settled by the texts', () => {
    const said = (facts: KnownFacts): boolean =>
      answers({ ...contract, ...facts })
        .message('CCP-L2112-2-1')
        .includes('seuil applicable aux services sociaux');
    expect([
      said({ socialServices: true }),
      said({ socialServices: false }),
      said({ socialServices: null }),
    ]).toEqual([true, false, false]);
  });

  it('the article speaks of the whole contract: a lot smaller than the need says so', () => {
    const said = (facts: KnownFacts): boolean =>
      answers({ ...contract, ...facts })
        .message('CCP-L2112-2-1')
        .includes("l'obligation vise le marché entier");
    expect([
      said({ lotValue: 5_999_999_99 }),
      said({ lotValue: 6_000_000_00 }),
      said({ lotValue: null }),
    ]).toEqual([true, false, false]);
  });
});
