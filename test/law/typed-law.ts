import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The law as typed by hand in the tables of this folder: what the product loads is compared with it. */

/** S = seen, S2 = read in a secondary source, M = from memory, with the names that the product gives them. */
export const MARK_NAMES = { S: 'seen', S2: 'secondary', M: 'memory' } as const;
export type Mark = keyof typeof MARK_NAMES;

export interface TypedPeriod {
  readonly from: string | null;
  readonly to: string | null;
  /** Decimal text, without the spaces between thousands. */
  readonly value: string;
  readonly mark: Mark;
  readonly source: string | null;
}

export interface TypedNumber {
  readonly label: string;
  readonly unit: string;
  readonly text: string;
  readonly periods: readonly TypedPeriod[];
}

export interface TypedEffect {
  readonly label: string;
  readonly from: string;
  readonly mark: Mark;
  readonly text: string;
  readonly source?: string;
  readonly doubt?: readonly [string, string];
  readonly caution?: string;
}

export interface TypedRule {
  readonly title: string;
  readonly texts: readonly string[];
  /** One mark, or one before a day and another from it. */
  readonly mark: Mark | Readonly<Record<string, Mark>>;
  readonly since?: string;
}

export type TypedBuyerRule = Omit<TypedRule, 'mark'> & { readonly mark: Mark };

interface TypedText {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly link: string;
  readonly lastChecked: string;
}

interface TypedPractice {
  readonly checked: string;
  readonly etp: readonly { code: string; label: string; hours: number; mark: Mark; reference: string }[];
  readonly 'plausible-monthly-hours': { hours: number; mark: Mark; reference: string };
  readonly eligibility: { rule: string; months: number; mark: Mark; reference: string };
}

interface Families {
  readonly 'staff-transfer-cpv': readonly string[];
  readonly 'integration-object-cpv': readonly string[];
  readonly overseas: readonly string[];
  readonly 'sse-services': readonly (readonly string[] | { from: string; to: string })[];
  readonly 'division-defaults': readonly (readonly [(string | number)[], string, number])[];
}

export const NUMBERS = numbers();
export const EFFECTS = table<Readonly<Record<string, TypedEffect>>>('effects.yaml');
export const RULES = table<{
  readonly 'contract-rules': Readonly<Record<string, TypedRule>>;
  readonly 'buyer-rules': Readonly<Record<string, TypedBuyerRule>>;
  readonly measures: Readonly<Record<string, readonly string[]>>;
}>('rules.yaml');
export const TEXTS = texts();
export const FAMILIES = table<Families>('families.yaml');
export const PRACTICE = table<TypedPractice>('practice.yaml');
/** Rows of the potential table: prefix, code, label, clause, siae, ea-esat, sse, labour in percent, mark, typical. */
export const POTENTIALS = rows('potentials.csv');

/** The mark of a rule at a launch; without one, that of the line in force. */
export function markOf({ mark }: TypedRule, launchedOn: string | null): Mark {
  if (typeof mark === 'string') return mark;
  const { before, ...from } = mark;
  const reached = Object.entries(from).filter(([day]) => launchedOn === null || day <= launchedOn);
  const found = reached.at(-1)?.[1] ?? before;
  if (found === undefined) throw new Error('a rule without a mark');
  return found;
}

/** Days on which the mark of a rule changes. */
export function markChanges({ mark }: TypedRule): readonly string[] {
  return typeof mark === 'string' ? [] : Object.keys(mark).filter((key) => key !== 'before');
}

/** The 115 codes; a range takes every code of the nomenclature between its ends. */
export function sseCodes(nomenclature: Iterable<string>): readonly string[] {
  const all = [...nomenclature];
  return FAMILIES['sse-services'].flatMap((part) =>
    'from' in part ? all.filter((code) => code >= part.from && code <= part.to) : part,
  );
}

/** The ISO day before. */
export function eveOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The ISO day after. */
export function morrowOf(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function numbers(): Readonly<Record<string, TypedNumber>> {
  type Row = readonly [string | null, string | null, string | number, Mark, string?];
  const typed =
    table<Record<string, Omit<TypedNumber, 'periods'> & { readonly periods: readonly Row[] }>>(
      'numbers.yaml',
    );
  return Object.fromEntries(
    Object.entries(typed).map(([id, { periods, ...about }]) => [
      id,
      {
        ...about,
        periods: periods.map(([from, to, value, mark, source]) => ({
          from,
          to,
          value: String(value).replaceAll(' ', ''),
          mark,
          source: source ?? null,
        })),
      },
    ]),
  );
}

function texts(): readonly TypedText[] {
  const typed = table<{
    readonly checked: string;
    readonly addresses: Readonly<Record<string, string>>;
    readonly articles: Readonly<Record<string, string>>;
    readonly others: Readonly<Record<string, readonly [string, string, string]>>;
  }>('texts.yaml');
  const made = (id: string, article: string, title: string, at: string): TypedText => {
    const link = typed.addresses[at];
    if (link === undefined) throw new Error(`no address ${at}`);
    return { id, article, title, link, lastChecked: typed.checked };
  };
  return [
    ...Object.entries(typed.articles).map(([article, title]) => made(article, article, title, 'code')),
    ...Object.entries(typed.others).map(([id, [article, title, at]]) => made(id, article, title, at)),
  ];
}

function rows(name: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = read(name).trimEnd().split('\n');
  const columns = header.split(';');
  return lines.map((line) => {
    const fields = line.split(';');
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
  });
}

function table<T>(name: string): T {
  return parse(read(name)) as T;
}

function read(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}
