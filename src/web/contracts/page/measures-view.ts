import {
  type Assessment,
  type MeasureResult,
  type RuleResult,
} from '../../../eligibility/domain/verdict/assessment';
import { type MeasureStatus, type Outcome } from '../../../eligibility/domain/verdict/outcome';
import { MEASURE_WORDS } from '../../../eligibility/domain/sentences/status-words';
import { sentenceParts, typographic } from './sentence-parts';

export interface ArticleView {
  readonly label: string;
  readonly title: string;
  readonly href: string;
}

export interface MeasureView {
  readonly id: string;
  readonly status: MeasureStatus;
  readonly name: string;
  readonly sentence: string;
  readonly reason: string;
  readonly toCheck: string;
  readonly article: ArticleView | null;
}

const RANK: Readonly<Record<MeasureStatus, number>> = {
  required: 0,
  recommended: 1,
  undetermined: 2,
  possible: 3,
  excluded: 4,
};

/** The twelve measures, the strongest first, each with why and with its article. */
export function measuresView({ measures, results }: Assessment): MeasureView[] {
  const byId = new Map(results.map((result) => [result.ruleId, result]));
  return measures
    .map((measure) => measureView(measure, byId))
    .sort((a, b) => RANK[a.status] - RANK[b.status]);
}

function measureView(measure: MeasureResult, results: ReadonlyMap<string, RuleResult>): MeasureView {
  const rules = measure.ruleIds.flatMap((id) => results.get(id) ?? []);
  const deciding = decidingRule(measure, rules);
  const parts = sentenceParts(deciding?.message ?? '');
  // Usage is told in full; of a law that applies, the reasons are what differs from one contract to the next.
  const told = deciding?.ruleId.startsWith('PRA') ? parts.main : parts.why || parts.main;
  const [text] = (lawOf(rules) ?? deciding)?.references ?? [];
  return {
    id: measure.measure,
    status: measure.status,
    name: MEASURE_WORDS[measure.measure],
    sentence: typographic(measure.message),
    reason: measure.status === 'undetermined' ? '' : [told, parts.basis].filter(Boolean).join(' '),
    toCheck: parts.toCheck,
    article: text === undefined ? null : articleView(text),
  };
}

export function articleView({ article, title, link }: RuleResult['references'][number]): ArticleView {
  return { label: /^[LRD]\d/.test(article) ? `art. ${article}` : article, title, href: link };
}

/** The rule that made the status: the law for a duty, the usage for an advice. */
function decidingRule(
  { measure, status }: MeasureResult,
  rules: readonly RuleResult[],
): RuleResult | undefined {
  const withOutcome = (outcome: Outcome, prefix: string): RuleResult | undefined =>
    rules.find((rule) => rule.outcome === outcome && rule.ruleId.startsWith(prefix));
  if (status === 'undetermined') return withOutcome('undetermined', '') ?? rules[0];
  if (status === 'excluded') return withOutcome('does-not-apply', 'CCP') ?? rules[0];
  if (measure === 'integration-clause') return withOutcome('applies', 'PRA-CALC') ?? rules[0];
  if (status === 'required') return withOutcome('applies', 'CCP') ?? rules[0];
  return withOutcome('applies', 'PRA') ?? withOutcome('applies', 'CCP') ?? rules[0];
}

/** The law behind a measure: the text that applies, else the first of its texts. */
function lawOf(rules: readonly RuleResult[]): RuleResult | undefined {
  const laws = rules.filter(({ ruleId }) => ruleId.startsWith('CCP'));
  return laws.find(({ outcome }) => outcome === 'applies') ?? laws[0];
}
