import { loadLaw } from '../../rule-data/load-law';
import { type BuyerFacts } from './buyer-facts';
import { CCP_L2111_3_A } from './ccp-l2111-3-a';
import { CCP_L2111_3_B } from './ccp-l2111-3-b';
import { CCP_L2111_3_C } from './ccp-l2111-3-c';

const law = loadLaw();
const nothing: BuyerFacts = {
  buyerKind: null,
  annualPurchaseSpend: null,
  lastIndicatorsOn: null,
  schemeBuyers: null,
};
const spending = (euros: number, buyerKind: BuyerFacts['buyerKind'] = 'local-authority'): BuyerFacts => ({
  ...nothing,
  buyerKind,
  annualPurchaseSpend: euros * 100,
});

describe('rules on the scheme', () => {
  it.each([
    ['2022-12-31', 80_000_000, 'does-not-apply'],
    ['2022-12-31', 100_000_001, 'applies'],
    ['2023-01-01', 80_000_000, 'applies'],
    ['2026-11-24', 50_000_000, 'does-not-apply'],
    ['2026-11-24', 50_000_001, 'applies'],
  ])('on %s a local authority spending %d: %s', (on, euros, outcome) => {
    expect(CCP_L2111_3_A.evaluate(spending(euros), on, law).outcome).toBe(outcome);
  });

  it('the State joined on 25 October 2023', () => {
    expect(CCP_L2111_3_A.evaluate(spending(60_000_000, 'state'), '2023-10-24', law).outcome).toBe(
      'does-not-apply',
    );
    expect(CCP_L2111_3_A.evaluate(spending(60_000_000, 'state'), '2023-10-25', law).outcome).toBe('applies');
  });

  it('the spending is never guessed', () => {
    const answer = CCP_L2111_3_A.evaluate({ ...nothing, buyerKind: 'local-authority' }, '2026-11-24', law);
    expect([answer.outcome, answer.missing]).toEqual(['undetermined', ['annualPurchaseSpend']]);
  });

  it('indicators are due more than 24 months after the last ones', () => {
    const outcome = (on: string): string =>
      CCP_L2111_3_B.evaluate({ ...nothing, lastIndicatorsOn: '2024-11-24' }, on, law).outcome;
    expect([outcome('2026-11-24'), outcome('2026-11-25')]).toEqual(['does-not-apply', 'applies']);
    expect(CCP_L2111_3_B.evaluate(nothing, '2026-11-25', law).missing).toEqual(['lastIndicatorsOn']);
    expect(CCP_L2111_3_B.evaluate(nothing, '2022-11-25', law).outcome).toBe('does-not-apply');
  });

  it('a joint scheme is one of several buyers', () => {
    const outcome = (schemeBuyers: number | null): string =>
      CCP_L2111_3_C.evaluate({ ...nothing, schemeBuyers }, '2026-11-24', law).outcome;
    expect([outcome(2), outcome(1), outcome(null)]).toEqual(['applies', 'does-not-apply', 'undetermined']);
  });
});
