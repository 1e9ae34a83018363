import { type Assessment, type RuleResult } from '../../../eligibility/domain/verdict/assessment';
import { type Outcome } from '../../../eligibility/domain/verdict/outcome';
import { type ArticleView, articleView } from './measures-view';
import { sentenceParts } from './sentence-parts';

export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly chip: { readonly status: string; readonly label: string };
  readonly sentence: string;
  readonly reason: string;
  readonly toCheck: string;
  readonly articles: readonly ArticleView[];
}

const CHIPS: Readonly<Record<Outcome, RuleView['chip']>> = {
  applies: { status: 'good', label: 'S’applique' },
  'does-not-apply': { status: 'none', label: 'Ne s’applique pas' },
  undetermined: { status: 'undetermined', label: 'À déterminer' },
};

/** Every rule of the book on this contract, in the order of the book. */
export function rulesView({ results }: Assessment): RuleView[] {
  return results.map(ruleView);
}

function ruleView({ ruleId, title, outcome, message, references }: RuleResult): RuleView {
  const { main, why, basis, toCheck } = sentenceParts(message);
  return {
    id: ruleId,
    title: title.replaceAll("'", '’'),
    chip: CHIPS[outcome],
    sentence: main,
    reason: [why, basis].filter(Boolean).join(' '),
    toCheck,
    articles: references.map(articleView),
  };
}
