import { type Assessment } from '../../src/eligibility/domain/verdict/assessment';
import { assess } from '../../src/eligibility/domain/verdict/assess';
import { factsOf } from '../../src/eligibility/domain/facts/facts';
import { loadLaw } from '../../src/eligibility/rule-data/load-law';
import { type Comparison, THRESHOLD_USES, type ThresholdUse } from './threshold-uses';
import { eveOf, MARK_NAMES, morrowOf, NUMBERS, RULES, type TypedPeriod } from './typed-law';
import { USUAL } from './usual-contract';

// From each period typed in numbers.yaml: at the cent below, at the amount and at the cent above, on its first day and
// on its last, on the eve of the first period and on the morrow of the last known one, and around the days of effect.
const law = loadLaw();

interface Day {
  readonly launchedOn: string;
  readonly period: TypedPeriod;
  readonly nearest: 'before' | 'after' | null;
}

/** The days of a number on which it is asked, each with the value that stands then. */
function daysOf(number: string, effects: readonly string[]): readonly Day[] {
  const { periods = [] } = NUMBERS[number] ?? {};
  return periods.flatMap((period, index) => {
    const { from, to } = period;
    const within = [from ?? '2012-06-30', to ?? '2035-06-30', ...effects.flatMap((day) => [eveOf(day), day])];
    const inside = within.filter((day) => (from === null || day >= from) && (to === null || day <= to));
    const days: Day[] = [...new Set(inside)].map((launchedOn) => ({ launchedOn, period, nearest: null }));
    if (index === 0 && from !== null) days.push({ launchedOn: eveOf(from), period, nearest: 'before' });
    if (index === periods.length - 1 && to !== null)
      days.push({ launchedOn: morrowOf(to), period, nearest: 'after' });
    return days;
  });
}

const cases = THRESHOLD_USES.flatMap((use) => {
  const since = Object.keys(use.rules).flatMap((id) => RULES['contract-rules'][id]?.since ?? []);
  return daysOf(use.number, [...new Set(since)]).map(
    (day) => [use.number, day.period.value, day.launchedOn, use.who, use, day] as const,
  );
});

function stands(amount: number, comparison: Comparison, limit: number): boolean {
  if (comparison === '<') return amount < limit;
  if (comparison === '>=') return amount >= limit;
  return comparison === '<=' ? amount <= limit : amount > limit;
}

function asked(use: ThresholdUse, amount: number, launchedOn: string): Assessment {
  const facts = factsOf('x', { ...USUAL, ...use.facts, [use.amount]: amount, launchedOn });
  return assess(facts, { on: '2026-11-22', law });
}

function outcome({ results }: Assessment, id: string): string | undefined {
  return results.find(({ ruleId }) => ruleId === id)?.outcome;
}

describe('each amount of the law, asked of the engine', () => {
  it.each(cases)('%s: %s on %s, %s', (_, value, launchedOn, __, use) => {
    const limit = Number(value) * 100;
    for (const amount of [limit - 1, limit, limit + 1]) {
      const assessment = asked(use, amount, launchedOn);
      for (const [id, comparison] of Object.entries(use.rules)) {
        const since = RULES['contract-rules'][id]?.since ?? '';
        const applies = launchedOn >= since && stands(amount, comparison, limit);
        expect([id, amount, outcome(assessment, id)]).toEqual([
          id,
          amount,
          applies ? 'applies' : 'does-not-apply',
        ]);
      }
      for (const [id, [comparison, there, otherwise, since = '']] of Object.entries(use.measures ?? {})) {
        const holds = launchedOn >= since && stands(amount, comparison, limit);
        const status = assessment.measures.find(({ measure }) => measure === id)?.status;
        expect([id, amount, status]).toEqual([id, amount, holds ? there : otherwise]);
      }
    }
  });

  const witnessed = cases.filter(([, , , , use]) => use.witness !== undefined);
  it.each(witnessed)('%s: the value read is %s on %s, %s', (number, value, launchedOn, _, use, day) => {
    const assessment = asked(use, Number(value) * 100, launchedOn);
    const result = assessment.results.find(({ ruleId }) => ruleId === use.witness);
    const { from, to, mark } = day.period;
    expect(result?.parameters).toEqual([
      { id: number, label: NUMBERS[number]?.label, value, from, to, certainty: MARK_NAMES[mark] },
    ]);
    // Outside the known periods the nearest value stands, and says so.
    const warnings = ['première valeur reprise', 'dernière valeur reprise'];
    expect(warnings.map((words) => result?.message.includes(words))).toEqual([
      day.nearest === 'before',
      day.nearest === 'after',
    ]);
    // What was not read at its source is shown as to be verified, and so is a value taken from another period.
    expect(result?.message.includes('À vérifier')).toBe(mark !== 'S' || day.nearest !== null);
  });

  it('every amount in euros of the table but the spending of a buyer is asked', () => {
    const amounts = Object.entries(NUMBERS).filter(([, { unit }]) => unit === 'euros');
    const used = new Set(THRESHOLD_USES.map(({ number }) => number));
    expect(amounts.map(([id]) => id).filter((id) => !used.has(id))).toEqual(['spaser.spending']);
  });
});
