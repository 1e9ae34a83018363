import { loadLaw } from '../../rule-data/load-law';
import { BUYER_RULES } from '../buyer-rules/buyer-rules';
import { certaintyOfBuyerRule, lawBehind } from './law-behind';
import { RULE_BOOK } from '../rules/rule-book';

const law = loadLaw();
const behind = (id: string) => {
  const rule = RULE_BOOK.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return lawBehind(rule, law);
};

describe('what a rule rests on', () => {
  it('the social condition reads the thresholds of contracts, never that of concessions', () => {
    const { parameters, effects, facts, isExample } = behind('CCP-L2112-2-1');
    expect([...parameters].sort()).toEqual([
      'european-threshold.contracting-entity',
      'european-threshold.local-authority',
      'european-threshold.state',
      'european-threshold.works',
    ]);
    expect(effects).toEqual(['climate-law.contracts']);
    expect(facts).toEqual(['contractKind', 'launchedOn', 'buyerKind', 'nature', 'needValue']);
    expect(isExample).toBe(false);
  });

  it('a formula shows its calculation on the example, with the practice it takes', () => {
    const usual = behind('PRA-CALC-1');
    expect(usual.isExample).toBe(true);
    expect(usual.effect).toMatch(/heures : 400\u202f000/);
    expect(usual.parameters).toEqual(
      expect.arrayContaining(['practice.hourly-cost.works', 'practice.hourly-cost.supplies-services']),
    );
    expect(usual.parameters).not.toContain('practice.cleaning-constant');
    expect(behind('PRA-CALC-2').parameters).toContain('practice.cleaning-constant');
  });

  it('a rule on the scheme is as certain as the values that it reads', () => {
    const marks = BUYER_RULES.map((rule) => certaintyOfBuyerRule(rule, '2026-11-24', law));
    expect(marks).toEqual(['secondary', 'seen', 'secondary']);
  });

  it('every rule needs at least one fact', () => {
    for (const rule of RULE_BOOK)
      expect([rule.id, lawBehind(rule, law).facts.length > 0]).toEqual([rule.id, true]);
  });
});
