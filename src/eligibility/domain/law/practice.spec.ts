import { loadLaw } from '../../rule-data/load-law';
import { assess } from '../verdict/assess';
import { factsOf } from '../facts/facts';
import { withPractice } from './practice';

const cleaning = factsOf('x', {
  contractKind: 'contract',
  nature: 'services',
  cpv: '90910000',
  lotValue: 10_000_000,
  durationMonths: 12,
});

function clause(law: ReturnType<typeof loadLaw>): string | undefined {
  return assess(cleaning, { on: '2026-11-24', law }).measures.find(
    (one) => one.measure === 'integration-clause',
  )?.status;
}

describe('buyer practice', () => {
  it('a lower minimum of hours makes a clause advisable', () => {
    // 100 000 x 0.80 x 0.05 / 30 = 133 hours
    expect(clause(loadLaw())).toBe('possible');
    expect(clause(withPractice(loadLaw(), { 'practice.minimum-hours': '100' }))).toBe('recommended');
  });

  it('the seeded law is left as it was', () => {
    withPractice(loadLaw(), { 'practice.effort-rate': '0.20' });
    expect(loadLaw().constant('practice.effort-rate')).toBe('0.05');
  });
});
