import { saying, situation, type TypedFacts } from './facts-typed';

/** One entry of `rules.yaml` or `measures.yaml`. */
export interface Entry {
  readonly on: string;
  readonly with?: TypedFacts;
  readonly facts: readonly string[];
  /** Facts that are named as missing at least once, where that is not every fact. */
  readonly missing?: readonly string[];
  /** What else has to hold for a fact to be missed. */
  readonly without?: Readonly<Record<string, TypedFacts>>;
  readonly but: readonly TypedFacts[];
  readonly statuses?: readonly string[];
}

export interface AskedCase {
  readonly heading: string;
  readonly facts: TypedFacts;
}

/** The cases of an entry: as it stands, each change, each fact taken away, and with nothing known. */
export function casesOf(entry: Entry): AskedCase[] {
  const base = { ...situation(entry.on), ...entry.with };
  const changed = (facts: TypedFacts): AskedCase => ({
    heading: saying(facts),
    facts: { ...base, ...facts },
  });
  return [
    { heading: [entry.on, ...(entry.with ? [saying(entry.with)] : [])].join(', '), facts: base },
    ...entry.but.map(changed),
    ...entry.facts.map((name) => changed({ ...entry.without?.[name], [name]: null })),
    { heading: saying({}), facts: {} },
  ];
}
