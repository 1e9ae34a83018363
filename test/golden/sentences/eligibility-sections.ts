import { type Assessment } from '../../../src/eligibility/domain/verdict/assessment';
import { assess } from '../../../src/eligibility/domain/verdict/assess';
import { STATUS_WORDS } from '../../../src/eligibility/domain/sentences/status-words';
import { loadLaw } from '../../../src/eligibility/rule-data/load-law';
import { type AskedCase, casesOf, type Entry } from './cases-of';
import { factsFrom, typed } from './facts-typed';
import { type Section } from './section';
import { visible } from './visible';

/** Stands for the effect of a rule, said in full in its first case. */
export const SAID_ALREADY = '(…)';

export const ruleEntries = typed<Readonly<Record<string, Entry>>>('rules');
export const measureEntries = typed<Readonly<Record<string, Entry>>>('measures');

export function assessed(facts: AskedCase['facts']): Assessment {
  return assess(factsFrom(facts), { on: '2026-11-24', law: loadLaw() });
}

type Heading = Pick<AskedCase, 'heading'>;

// The text of a rule and the list of what it misses look at the same answers.
const known = new Map<string, readonly (Assessment & Heading)[]>();

function answersTo(id: string, entry: Entry): readonly (Assessment & Heading)[] {
  const found =
    known.get(id) ?? casesOf(entry).map((asked) => ({ ...assessed(asked.facts), heading: asked.heading }));
  known.set(id, found);
  return found;
}

/** What a rule answers to each of its cases. */
export function ruleAnswers(id: string, entry: Entry): (Assessment['results'][number] & Heading)[] {
  return answersTo(id, entry).flatMap(({ heading, results }) =>
    results.filter(({ ruleId }) => ruleId === id).map((found) => ({ ...found, heading })),
  );
}

export function measureAnswers(id: string, entry: Entry): (Assessment['measures'][number] & Heading)[] {
  return answersTo(id, entry).flatMap(({ heading, measures }) =>
    measures.filter(({ measure }) => measure === id).map((found) => ({ ...found, heading })),
  );
}

export const ruleSections: readonly Section[] = Object.entries(ruleEntries).map(([id, entry]) => ({
  title: `Rule ${id}`,
  lines: () => {
    const answers = ruleAnswers(id, entry);
    const [{ title, message: first } = { title: '', message: '' }] = answers;
    const effect = first.slice(0, first.indexOf(' Pourquoi : '));
    return [
      visible(title),
      ...answers.flatMap(({ heading, message }) => [
        `[${heading}]`,
        `  ${visible(message === first ? message : message.replace(effect, SAID_ALREADY))}`,
      ]),
    ];
  },
}));

export const measureSections: readonly Section[] = Object.entries(measureEntries).map(([id, entry]) => ({
  title: `Measure ${id}`,
  lines: () =>
    measureAnswers(id, entry).flatMap(({ heading, status, message }) => [
      `[${heading}]`,
      `  ${STATUS_WORDS[status]} : ${visible(message)}`,
    ]),
}));
