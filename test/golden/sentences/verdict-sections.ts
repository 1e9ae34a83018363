import { type Assessment } from '../../../src/eligibility/domain/verdict/assessment';
import { assess } from '../../../src/eligibility/domain/verdict/assess';
import { type BuyerFacts, type BuyerRule } from '../../../src/eligibility/domain/buyer-rules/buyer-facts';
import { BUYER_RULES } from '../../../src/eligibility/domain/buyer-rules/buyer-rules';
import { computeHours } from '../../../src/eligibility/domain/hours/compute-hours';
import { originNotes } from '../../../src/eligibility/domain/facts/known-facts';
import { withPractice } from '../../../src/eligibility/domain/law/practice';
import { type FactOrigin, type StatedFacts } from '../../../src/eligibility/domain/facts/register-facts';
import { headlineOf } from '../../../src/eligibility/domain/verdict/headline';
import { STATUS_WORDS } from '../../../src/eligibility/domain/sentences/status-words';
import { readFacts } from '../../../src/eligibility/domain/facts/read-facts';
import { hoursSentence } from '../../../src/eligibility/domain/sentences/hours-sentence';
import { loadLaw } from '../../../src/eligibility/rule-data/load-law';
import { centsFromEuros } from '../../../src/shared/domain/euros';
import { hoursView } from '../../../src/web/contracts/page/hours-view';
import { hoursResult } from '../../../src/eligibility/domain/hours/hours-result';
import { factsFrom, saying, situation, typed, type TypedFacts } from './facts-typed';
import { type Section } from './section';
import { visible } from './visible';

const TODAY = '2026-11-24';

interface Asked {
  readonly rule?: string;
  readonly measure?: string;
  readonly on: string;
  readonly with?: TypedFacts;
  readonly derived?: Readonly<Record<string, FactOrigin>>;
  readonly practice?: Readonly<Record<string, string>>;
}

function messageOf({ rule, measure }: Asked, { results, measures }: Assessment): string {
  const found = rule
    ? results.find(({ ruleId }) => ruleId === rule)
    : measures.find((one) => one.measure === measure);
  return visible(found?.message ?? '');
}

function answerTo(asked: Asked): string {
  const facts = factsFrom({ ...situation(asked.on), ...asked.with });
  const law = withPractice(loadLaw(), asked.practice ?? {});
  const stated = Object.entries(asked.derived ?? {}).map(([name, origin]) => [name, { value: null, origin }]);
  // Only the origins are read: the value of a fact is that of the situation.
  const origins = originNotes(Object.fromEntries(stated) as StatedFacts);
  return messageOf(asked, assess(facts, { on: TODAY, law, origins }));
}

function headingOf({ rule, measure, on, ...rest }: Asked): string {
  const more = [rest.with, rest.derived, rest.practice].flatMap((one) => (one ? [saying(one)] : []));
  return `[${[rule ?? measure ?? [], on, ...more].flat().join(', ')}]`;
}

function askedSection(title: string, file: string): Section {
  return {
    title,
    lines: () => typed<readonly Asked[]>(file).flatMap((one) => [headingOf(one), `  ${answerTo(one)}`]),
  };
}

export interface HoursCase {
  readonly facts: TypedFacts;
  readonly hours: number | null;
}
export const hoursCases = typed<Readonly<Record<string, readonly HoursCase[]>>>('hours');

export function computedOf({ facts }: HoursCase): ReturnType<typeof computeHours> {
  return computeHours({ facts: factsFrom(facts), law: loadLaw() });
}

const hoursSections: readonly Section[] = Object.entries(hoursCases).map(([title, cases]) => ({
  title: `Hours, ${title}`,
  lines: () =>
    cases.flatMap((one) => {
      const computed = computedOf(one);
      const view = hoursView(hoursResult(computed));
      const inputs = (view?.inputs ?? []).map(
        ({ label, value, origin }) =>
          `  - ${label} : ${visible(value)}${origin === null ? '' : ` (${origin})`}`,
      );
      const range =
        view === null ? [] : [`  - ${view.formula}, ${visible(view.computed)} h, ${visible(view.range)}`];
      return [`[${saying(one.facts)}]`, `  ${visible(hoursSentence(computed))}`, ...inputs, ...range];
    }),
}));

interface SchemeCase {
  readonly on: string;
  readonly buyerKind?: BuyerFacts['buyerKind'];
  readonly annualPurchaseSpend?: number | string;
  readonly lastIndicatorsOn?: string;
  readonly schemeBuyers?: number;
}
export const schemeCases = typed<Readonly<Record<string, readonly SchemeCase[]>>>('scheme');

export function schemeAnswer(
  rule: BuyerRule | undefined,
  { on, buyerKind, annualPurchaseSpend, lastIndicatorsOn, schemeBuyers }: SchemeCase,
): ReturnType<BuyerRule['evaluate']> {
  if (rule === undefined) throw new Error('No such rule on the scheme');
  const spend = annualPurchaseSpend === undefined ? null : centsFromEuros(String(annualPurchaseSpend));
  const facts: BuyerFacts = {
    buyerKind: buyerKind ?? null,
    annualPurchaseSpend: spend,
    lastIndicatorsOn: lastIndicatorsOn ?? null,
    schemeBuyers: schemeBuyers ?? null,
  };
  return rule.evaluate(facts, on, loadLaw());
}

const schemeSections: readonly Section[] = Object.entries(schemeCases).map(([id, cases]) => {
  const rule = BUYER_RULES.find((one) => one.id === id);
  return {
    title: `Rule on the scheme ${id}`,
    lines: () => [
      visible(rule?.title ?? ''),
      ...cases.flatMap((one) => [`[${saying({ ...one })}]`, `  ${visible(schemeAnswer(rule, one).message)}`]),
    ],
  };
});

const refusedSection: Section = {
  title: 'Facts that cannot be right',
  lines: () =>
    typed<readonly unknown[]>('refused-facts').map((input) => {
      const reading = readFacts(input, loadLaw().content.nomenclature);
      return visible(reading.ok ? 'accepted' : reading.refused.message);
    }),
};

const headlineSection: Section = {
  title: 'The word of a list',
  lines: () =>
    typed<readonly Asked[]>('headlines').map((one) => {
      const { measures } = assess(factsFrom({ ...situation(one.on), ...one.with }), {
        on: TODAY,
        law: loadLaw(),
      });
      return `${headingOf(one)} ${STATUS_WORDS[headlineOf(measures)]}`;
    }),
};

export const verdictSections: readonly Section[] = [
  headlineSection,
  askedSection('Facts that were derived', 'derived'),
  askedSection('The practice of a buyer', 'practice'),
  ...hoursSections,
  ...schemeSections,
  refusedSection,
];
