import { type Assessment } from '../../src/eligibility/domain/verdict/assessment';
import { assess } from '../../src/eligibility/domain/verdict/assess';
import { factsOf } from '../../src/eligibility/domain/facts/facts';
import { loadLaw } from '../../src/eligibility/rule-data/load-law';
import { type KnownFacts } from './usual-contract';

export const law = loadLaw();

/** What the engine answers on a contract, by rule and by measure. */
export interface Answers {
  readonly assessment: Assessment;
  readonly outcome: (ruleId: string) => string | undefined;
  readonly missing: (ruleId: string) => readonly string[] | undefined;
  readonly message: (ruleId: string) => string;
  readonly status: (measure: string) => string | undefined;
  readonly missingOf: (measure: string) => readonly string[] | undefined;
  readonly applying: readonly string[];
}

export function answers(facts: KnownFacts): Answers {
  const assessment = assess(factsOf('x', facts), { on: '2026-11-22', law });
  const { results, measures } = assessment;
  const rules = new Map(results.map((one) => [one.ruleId, one]));
  const statuses = new Map(measures.map((one): [string, typeof one] => [one.measure, one]));
  return {
    assessment,
    outcome: (id) => rules.get(id)?.outcome,
    missing: (id) => rules.get(id)?.factsMissing,
    message: (id) => rules.get(id)?.message ?? '',
    status: (id) => statuses.get(id)?.status,
    missingOf: (id) => statuses.get(id)?.factsMissing,
    applying: results.flatMap(({ ruleId, outcome }) => (outcome === 'applies' ? [ruleId] : [])),
  };
}
