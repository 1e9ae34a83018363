import { loadLaw } from '../../rule-data/load-law';
import { type EligibilityFacts, factsOf } from '../facts/facts';
import { Law } from '../law/law';
import { answersOf, answersTo, verdictCodes } from './verdict-codes';

const law = loadLaw();

/** Numbers that are the same at each run (a linear congruence), so that a contract that fails can be named. */
function chances(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const AMOUNTS = [0, 25_000, 40_000, 90_000, 100_000, 140_000, 221_000, 300_000, 5_404_000];

/** Facts as contracts have them: one of forty kinds, the same codes, some missing; amounts, days and months each their own. */
function someFacts(next: (below: number) => number): EligibilityFacts {
  const kind = chances(next(40));
  const one = <T>(...of: readonly T[]): T => of[kind(of.length)] as T;
  const maybe = <T>(value: T): T | null => (kind(8) === 0 ? null : value);
  const amount = (): number =>
    Math.max(0, (AMOUNTS[next(AMOUNTS.length)] ?? 0) * 100 + next(3) * next(2_000_000) - 1 + next(3));
  const day = (): string => `${2018 + next(10)}-${['01-01', '04-01', '08-21', '12-31'][next(4)] ?? ''}`;
  const lotValue = maybe(amount());
  return factsOf('x', {
    buyerKind: maybe('local-authority'),
    contractKind: one('contract', 'contract', 'contract', 'concession', 'defence'),
    nature: maybe(one('works', 'services', 'supplies')),
    cpv: maybe(one('90910000', '45233140', '77310000', '65000000', '85310000', '80530000')),
    needValue: one(lotValue, amount(), null),
    lotValue,
    awardedAmount: one(lotValue, null),
    smallLotsTotal: one(null, null, amount()),
    durationMonths: maybe(1 + next(60)),
    launchedOn: one(null, day()),
    notifiedOn: maybe(day()),
    placeOfPerformance: one('54', '974', null),
    socialServices: one(null, true, false),
    socialConsiderations: one(null, [], ['Clause sociale']),
    reservedFor: one(null, [], ['siae']),
    exception: one(null, null, null, { code: 'EXC-2' as const, motivation: 'Motif.' }),
    transferredMonthlyHours: one(null, null, null, '100', '700'),
    hourlyCost: one(null, null, null, '20'),
  });
}

/** A law of which it can be asked how many questions were worked out. */
class CountingLaw extends Law {
  worked = 0;

  override remembered<T>(owner: object, key: string, work: () => T): T {
    return super.remembered(owner, key, () => {
      this.worked += 1;
      return work();
    });
  }
}

/** What sentences are made from, and the codes. */
function said({ rules, outcomes, statuses }: ReturnType<typeof answersTo>): object {
  const answers = rules.map(([{ id }, { because, ...answer }]) => [id, answer, because.length]);
  return { answers, outcomes, statuses };
}

describe('the verdicts of contracts that are alike', () => {
  it('are worked out once, and are those worked out anew', () => {
    const next = chances(7);
    const remembering = new Law(law.content);
    for (let at = 0; at < 1500; at += 1) {
      const facts = someFacts(next);
      const answers = answersOf({ facts, law: remembering });
      expect({ facts, ...said(answers) }).toEqual({ facts, ...said(answersTo({ facts, law })) });
    }
  });

  const usual: Partial<EligibilityFacts> = {
    buyerKind: 'local-authority',
    contractKind: 'contract',
    cpv: '90910000',
    nature: 'services',
    needValue: 300_000_00,
    lotValue: 50_000_00,
    launchedOn: '2026-09-01',
    durationMonths: 12,
  };

  it('amounts and days between the same landmarks ask nothing anew', () => {
    const counting = new CountingLaw(law.content);
    verdictCodes(factsOf('x', usual), counting);
    const before = counting.worked;
    verdictCodes(factsOf('y', { ...usual, needValue: 301_000_00, launchedOn: '2026-09-02' }), counting);
    expect(counting.worked).toBe(before);
    verdictCodes(factsOf('z', { ...usual, launchedOn: '2026-08-20' }), counting);
    expect(counting.worked).toBeGreaterThan(before);
  });

  it('small lots are a share of the need: needs between the same thresholds answer apart', () => {
    const remembering = new Law(law.content);
    const smallLots = (needValue: number) =>
      verdictCodes(
        factsOf('x', { ...usual, needValue, smallLotsTotal: 60_000_00 }),
        remembering,
      ).outcomes.find(([id]) => id === 'CCP-R2123-1-2')?.[1];
    expect([smallLots(290_000_00), smallLots(310_000_00)]).toEqual(['does-not-apply', 'applies']);
  });
});
