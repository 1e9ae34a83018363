import { type BuyerFacts } from '../../src/eligibility/domain/buyer-rules/buyer-facts';
import { BUYER_RULES } from '../../src/eligibility/domain/buyer-rules/buyer-rules';
import { law } from './engine';

// Art. L2111-3: who must adopt a scheme (SPASER), when its indicators are due, how a joint one is followed.
const NOTHING: BuyerFacts = {
  buyerKind: null,
  annualPurchaseSpend: null,
  lastIndicatorsOn: null,
  schemeBuyers: null,
};

function answer(ruleId: string, facts: Partial<BuyerFacts>, on: string): readonly (string | undefined)[] {
  const found = BUYER_RULES.find(({ id }) => id === ruleId)?.evaluate({ ...NOTHING, ...facts }, on, law);
  return [found?.outcome, found?.missing.join(', ')];
}

const YES = ['applies', ''] as const;
const NO = ['does-not-apply', ''] as const;

describe('obligation to adopt a scheme', () => {
  // Above, not at, 100 million a year until 2022, 50 million since; local authorities only until 24 October 2023.
  it.each([
    ['2014-08-01', 'local-authority', 100_000_000_00, NO],
    ['2014-08-01', 'local-authority', 100_000_000_01, YES],
    ['2014-08-02', 'local-authority', 100_000_000_00, NO],
    ['2014-08-02', 'local-authority', 100_000_000_01, YES],
    ['2022-12-31', 'local-authority', 100_000_000_00, NO],
    ['2022-12-31', 'local-authority', 100_000_000_01, YES],
    ['2023-01-01', 'local-authority', 49_999_999_99, NO],
    ['2023-01-01', 'local-authority', 50_000_000_00, NO],
    ['2023-01-01', 'local-authority', 50_000_000_01, YES],
    ['2026-11-22', 'local-authority', 50_000_000_00, NO],
    ['2026-11-22', 'local-authority', 50_000_001_00, YES],
    ['2023-10-24', 'state', 500_000_000_00, NO],
    ['2023-10-24', 'contracting-entity', 500_000_000_00, NO],
    ['2023-10-25', 'state', 50_000_000_00, NO],
    ['2023-10-25', 'state', 50_000_000_01, YES],
    ['2023-10-25', 'contracting-entity', 50_000_000_01, YES],
    ['2023-10-25', null, 50_000_000_01, YES],
    ['2023-10-24', null, 50_000_000_00, NO],
    ['2023-10-24', null, 50_000_000_01, ['undetermined', 'buyerKind']],
    ['2023-10-24', null, null, ['undetermined', 'annualPurchaseSpend, buyerKind']],
    ['2023-10-24', 'local-authority', null, ['undetermined', 'annualPurchaseSpend']],
    ['2023-10-24', 'state', null, NO],
    ['2023-10-25', null, null, ['undetermined', 'annualPurchaseSpend']],
    ['2023-10-25', 'state', null, ['undetermined', 'annualPurchaseSpend']],
  ] as const)('on %s, %s spending %d cents in the year', (on, buyerKind, annualPurchaseSpend, expected) => {
    expect(answer('CCP-L2111-3-a', { buyerKind, annualPurchaseSpend }, on)).toEqual(expected);
  });
});

describe('indicators of a scheme', () => {
  // Due when more than 24 months have passed since the last publication, since 2023.
  it.each([
    ['2020-06-30', '2022-12-31', NO],
    ['2020-06-30', '2023-01-01', YES],
    ['2021-01-01', '2023-01-01', NO],
    ['2020-12-31', '2023-01-01', YES],
    ['2024-11-22', '2026-11-21', NO],
    ['2024-11-22', '2026-11-22', NO],
    ['2024-11-22', '2026-11-23', YES],
    // 24 months after 29 February 2024 end with February 2026
    ['2024-02-29', '2026-02-28', NO],
    ['2024-02-29', '2026-03-01', YES],
    [null, '2022-12-31', NO],
    [null, '2023-01-01', ['undetermined', 'lastIndicatorsOn']],
  ] as const)('published on %s, asked on %s', (lastIndicatorsOn, on, expected) => {
    expect(answer('CCP-L2111-3-b', { lastIndicatorsOn }, on)).toEqual(expected);
  });
});

describe('a joint scheme keeps its indicators per buyer', () => {
  it.each([
    [2, '2023-10-24', NO],
    [2, '2023-10-25', YES],
    [12, '2026-11-22', YES],
    [1, '2023-10-25', NO],
    [null, '2023-10-24', NO],
    [null, '2023-10-25', ['undetermined', 'schemeBuyers']],
  ] as const)('of %s buyers on %s', (schemeBuyers, on, expected) => {
    expect(answer('CCP-L2111-3-c', { schemeBuyers }, on)).toEqual(expected);
  });
});
