import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type EligibilityFacts } from '../../../src/eligibility/domain/facts/facts';
import { readFacts } from '../../../src/eligibility/domain/facts/read-facts';
import { loadLaw } from '../../../src/eligibility/rule-data/load-law';

/** Facts as `spaser assess` takes them; null is not known. */
export type TypedFacts = Readonly<Record<string, unknown>>;

export function typed<T>(name: string): T {
  return parse(readFileSync(join(__dirname, `${name}.yaml`), 'utf8')) as T;
}

const situations = typed<Readonly<Record<string, TypedFacts>>>('situations');

/** The facts of a named situation. */
export function situation(name: string): TypedFacts {
  const found = situations[name];
  if (found === undefined) throw new Error(`No situation ${name}`);
  return found;
}

/** Read as the command line reads them: what cannot be right stops the test. */
export function factsFrom(facts: TypedFacts): EligibilityFacts {
  const reading = readFacts({ id: 'x', ...facts }, loadLaw().content.nomenclature);
  if (!reading.ok) throw new Error(reading.refused.message);
  return reading.facts;
}

/** The heading of a case: what is changed, in the words of the table. */
export function saying(facts: TypedFacts): string {
  const parts = Object.entries(facts).map(([name, value]) =>
    value === null ? `${name} not known` : `${name} ${said(value)}`,
  );
  return parts.length === 0 ? 'nothing known' : parts.join(', ');
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(said).join(' and ');
  if (typeof value === 'object')
    return Object.values(value as object)
      .map(said)
      .join(' ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === '') return '(empty)';
  return text.trim() === '' ? '(blank)' : text;
}

/** Headings of all situations, once at the head of the text. */
export function situationLines(): string[] {
  return Object.entries(situations).flatMap(([name, facts]) => [`[${name}]`, `  ${saying(facts)}`]);
}
