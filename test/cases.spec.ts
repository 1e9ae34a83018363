import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Assessment } from '../src/eligibility/domain/verdict/assessment';
import { assess } from '../src/eligibility/domain/verdict/assess';
import { readFacts } from '../src/eligibility/domain/facts/read-facts';
import { RULE_BOOK } from '../src/eligibility/domain/rules/rule-book';
import { loadLaw } from '../src/eligibility/rule-data/load-law';

interface LawCase {
  readonly name: string;
  readonly date: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly outcomes?: Readonly<Record<string, string>>;
  readonly missing?: Readonly<Record<string, readonly string[]>>;
  readonly certainty?: Readonly<Record<string, string>>;
  readonly measures?: Readonly<Record<string, string>>;
  readonly hours?: {
    readonly formula?: string;
    readonly computed?: string;
    readonly assumed?: readonly string[];
  } | null;
}

const folder = join(__dirname, 'cases');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const cases = files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as LawCase[]);
const law = loadLaw();

function assessed({ name, date, facts }: LawCase): Assessment {
  const reading = readFacts({ id: name, ...facts }, law.content.nomenclature);
  if (!reading.ok) throw new Error(`${name}: ${reading.refused.message}`);
  return assess(reading.facts, { on: date, law });
}

function pick<T>(
  expected: Readonly<Record<string, unknown>>,
  found: ReadonlyMap<string, T>,
): Record<string, T | undefined> {
  return Object.fromEntries(Object.keys(expected).map((key) => [key, found.get(key)]));
}

describe('law cases', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { outcomes = {}, missing = {}, certainty = {}, measures = {} } = one;
    const { results, measures: found, hours } = assessed(one);
    expect(pick(outcomes, new Map(results.map((result) => [result.ruleId, result.outcome])))).toEqual(
      outcomes,
    );
    expect(pick(certainty, new Map(results.map((result) => [result.ruleId, result.certainty])))).toEqual(
      certainty,
    );
    expect(pick(measures, new Map(found.map((result) => [result.measure, result.status])))).toEqual(measures);
    const sorted = Object.fromEntries(Object.entries(missing).map(([id, names]) => [id, [...names].sort()]));
    expect(
      pick(missing, new Map(results.map((result) => [result.ruleId, [...result.factsMissing].sort()]))),
    ).toEqual(sorted);
    if (one.hours === null) expect(hours).toBeNull();
    else if (one.hours)
      expect({ ...hours, assumed: [...(hours?.assumed ?? [])].sort() }).toMatchObject(one.hours);
  });

  it('there are at least 75 of them, each with its own name', () => {
    expect(cases.length).toBeGreaterThanOrEqual(75);
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  });

  it.each(RULE_BOOK.map((rule) => rule.id))(
    '%s has a case where it applies, one where it does not, one undetermined',
    (id) => {
      const expected = new Set(cases.map((one) => one.outcomes?.[id]));
      expect([...expected].filter((outcome) => outcome !== undefined).sort()).toEqual([
        'applies',
        'does-not-apply',
        'undetermined',
      ]);
    },
  );
});
