import { loadLaw } from '../../rule-data/load-law';
import { assess } from './assess';
import { type RuleResult } from './assessment';
import { type EligibilityFacts, factsOf } from '../facts/facts';
import { RULE_BOOK } from '../rules/rule-book';

const law = loadLaw();

function results(known: Partial<EligibilityFacts>): readonly RuleResult[] {
  return assess(factsOf('x', known), { on: '2026-11-24', law }).results;
}

function result(ruleId: string, known: Partial<EligibilityFacts>): RuleResult {
  const found = results(known).find((one) => one.ruleId === ruleId);
  if (!found) throw new Error(`no result for ${ruleId}`);
  return found;
}

describe('what a result says of its facts', () => {
  it('in a chain only the fact that gave the value was used', () => {
    const amounts = { contractKind: 'contract', awardedAmount: 4_500_000, lotValue: 100 } as const;
    expect(result('CCP-R2196-1', amounts).factsUsed).toEqual({
      contractKind: 'contract',
      awardedAmount: '45000.00',
    });
    const hours = { cpv: '90910000', nature: 'services', lotValue: 100, needValue: 200 } as const;
    expect(result('PRA-CALC-1', hours).factsUsed).toEqual({
      cpv: '90910000',
      nature: 'services',
      lotValue: '1.00',
    });
  });

  it('without a launch the notification that bounds it was used', () => {
    const { outcome, factsUsed } = result('CCP-L2113-13-1', { notifiedOn: '2022-10-19' });
    expect(outcome).toBe('does-not-apply');
    expect(factsUsed).toEqual({ notifiedOn: '2022-10-19' });
  });
});

describe('what a sentence warns of', () => {
  it('a launch on a day of doubt says so, before the entry into force and from it on', () => {
    const message = (launchedOn: string): string =>
      result('CCP-L2112-2', { contractKind: 'contract', launchedOn }).message;
    expect(message('2026-08-19')).not.toContain('vérifier');
    expect(message('2026-08-20')).toContain("à vérifier : les sources ne s'accordent pas");
    expect(message('2026-08-22')).toContain("À vérifier : les sources situent l'entrée en vigueur");
    expect(message('2026-08-23')).not.toContain('vérifier');
  });

  it('before 2024 essential data go to the buyer profile', () => {
    const message = (launchedOn: string): string =>
      result('CCP-R2196-1', { contractKind: 'contract', needValue: 5_000_000, launchedOn }).message;
    expect(message('2023-12-31')).toContain("le profil d'acheteur");
    expect(message('2024-01-01')).toContain('le portail national');
  });

  it('hours that no missing fact can raise need no figure', () => {
    const { outcome, message } = result('PRA-MIN', { cpv: '90910000', lotValue: 0, durationMonths: 12 });
    expect(outcome).toBe('does-not-apply');
    expect(message).toContain('quels que soient les faits qui manquent');
  });

  it.each(RULE_BOOK.map(({ id }) => id))('%s says what is to be checked when it is not certain', (id) => {
    for (const known of [
      {},
      { contractKind: 'contract', nature: 'works', launchedOn: '2016-02-01' } as const,
    ]) {
      const { certainty, message } = result(id, known);
      expect([certainty, certainty === 'seen' || message.includes('À vérifier')]).toEqual([certainty, true]);
    }
  });
});
