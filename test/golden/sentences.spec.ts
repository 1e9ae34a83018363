import { BUYER_RULES } from '../../src/eligibility/domain/buyer-rules/buyer-rules';
import { FACT_NAMES } from '../../src/eligibility/domain/facts/facts';
import { MEASURE_IDS } from '../../src/eligibility/domain/measures/measure';
import { RULE_BOOK } from '../../src/eligibility/domain/rules/rule-book';
import { FAULT_CODES } from '../../src/reading/domain/fault-sentences';
import { golden } from '../support/golden';
import { declarationSections } from './sentences/declaration-sections';
import * as eligibility from './sentences/eligibility-sections';
import { situationLines } from './sentences/facts-typed';
import { formatSections } from './sentences/format-sections';
import { faultCases, importSections } from './sentences/import-sections';
import { pageFacts, pageSections } from './sentences/page-sections';
import { type Section, sectionsIn, textOf } from './sentences/section';
import { computedOf, hoursCases, schemeCases, verdictSections } from './sentences/verdict-sections';
import { HOW_TO_READ } from './sentences/visible';
import { wordSections } from './sentences/word-sections';

const situations: Section = { title: 'The contracts asked', lines: situationLines };
const sections: readonly Section[] = [
  situations,
  ...eligibility.ruleSections,
  ...eligibility.measureSections,
  ...verdictSections,
  ...formatSections,
  ...wordSections,
  ...declarationSections,
  ...importSections,
  ...pageSections,
];
const kept = sectionsIn(golden('sentences.txt', () => textOf(HOW_TO_READ, sections)));

describe('the sentences that a person has read', () => {
  it.each(sections.map((section) => [section.title, section] as const))('%s', (title, { lines }) => {
    expect(lines()).toEqual(kept.get(title));
  });

  it('nothing stands in the text that is no longer said', () => {
    expect([...kept.keys()]).toEqual(sections.map(({ title }) => title));
  });
});

describe('nothing of the book is without sentences that were read', () => {
  it.each([
    ['rules', Object.keys(eligibility.ruleEntries), RULE_BOOK.map(({ id }) => id)],
    ['measures', Object.keys(eligibility.measureEntries), MEASURE_IDS],
    ['rules on the scheme', Object.keys(schemeCases), BUYER_RULES.map(({ id }) => id)],
    ['faults of a list', Object.keys(faultCases), FAULT_CODES],
    ['facts of a page', Object.keys(pageFacts), FACT_NAMES],
  ])('%s', (_, read, known) => {
    expect([...read].sort()).toEqual([...known].sort());
  });

  it.each(Object.entries(eligibility.ruleEntries))(
    '%s applies, does not apply, and misses each of its facts',
    (id, entry) => {
      const answers = eligibility.ruleAnswers(id, entry);
      const outcomes = new Set(answers.map(({ outcome }) => outcome));
      expect(outcomes).toEqual(new Set(['applies', 'does-not-apply', 'undetermined']));
      const missing = new Set(answers.flatMap(({ factsMissing }) => factsMissing));
      expect(missing).toEqual(new Set(entry.missing ?? entry.facts));
    },
  );

  it.each(Object.entries(eligibility.measureEntries))(
    '%s has each of its statuses, and misses each of its facts',
    (id, entry) => {
      const answers = eligibility.measureAnswers(id, entry);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(entry.statuses));
      const missing = new Set(answers.flatMap(({ factsMissing }) => factsMissing));
      expect(missing).toEqual(new Set(entry.missing ?? entry.facts));
    },
  );
});

describe('the hours that a sentence gives', () => {
  it.each(Object.entries(hoursCases))('%s: as worked out by hand', (_, cases) => {
    expect(cases.map((one) => computedOf(one)?.hours ?? null)).toEqual(cases.map(({ hours }) => hours));
  });
});

describe('French', () => {
  const sentences = [...kept.values()].flat().map((line) => line.replace(/^\[[^\]]*\]/, ''));

  it.each([
    ['no double space', /\S {2}/],
    ['no space before a comma or a point', / [,.](?!\d|\.\.)/],
    ['no point beside another mark', /[.;:,][;:,]|(?<!\.)\.\.(?!\.)/],
    ['no forgotten value', /undefined|(?<!ou )\bnull\b|NaN|\[object/],
    ['an article contracts: du, des, au, aux', /\b(?:de|à) les? /i],
    ['elision before a vowel', /(?<![-\p{L}])(?:de|le|la|que|ne|se|je|jusque) (?=[aeiouéèêàâîôû])/iu],
    ['no word twice', /(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/iu],
  ])('%s', (_, fault) => {
    expect(sentences.filter((line) => fault.test(line))).toEqual([]);
  });
});
