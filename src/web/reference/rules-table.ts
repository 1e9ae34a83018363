import { type BuyerRule } from '../../eligibility/domain/buyer-rules/buyer-facts';
import { type Law } from '../../eligibility/domain/law/law';
import { certaintyOfBuyerRule } from '../../eligibility/domain/law/law-behind';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { shortDate } from '../../shared/domain/french';
import { type CellView, tableOf, type TableView } from '../shell/table-view';
import { certaintyCell, certaintyOf } from './certainty-view';
import { type ShelvedRule } from './rule-shelf.service';

export function ruleAddress(id: string): string {
  return `/referentiel/regles/${encodeURIComponent(id)}`;
}

/** The contract rules, in the order of an assessment. */
export function rulesTable(rules: readonly ShelvedRule[], law: Law): TableView {
  return tableOf('Règles du livre', rules, [
    { label: 'Règle', kind: 'code', cell: ({ rule: { id } }) => ({ text: id, href: ruleAddress(id) }) },
    {
      label: 'Ce qu’elle dit',
      cell: ({ rule, behind }) => ({ text: rule.title, sub: behind.isExample ? '' : behind.effect }),
    },
    { label: 'Texte', cell: ({ rule }) => referenceCell(rule, law) },
    {
      label: 'Consultations lancées depuis',
      kind: 'date',
      cell: ({ behind }) => behind.effects.map((id) => shortDate(law.effect(id).from)).join(', '),
    },
    { label: 'Certitude', kind: 'chip', cell: ({ rule }) => certaintyCell(certaintyOf(rule, law)) },
  ]);
}

/** The rules about the scheme itself. */
export function buyerRulesTable(rules: readonly BuyerRule[], law: Law, today: CalendarDate): TableView {
  return tableOf('Règles sur le schéma', rules, [
    { label: 'Règle', kind: 'code', cell: ({ id }) => id },
    { label: 'Ce qu’elle dit', cell: ({ title }) => title },
    { label: 'Texte', cell: (rule) => referenceCell(rule, law) },
    {
      label: 'Certitude',
      kind: 'chip',
      cell: (rule) => certaintyCell(certaintyOfBuyerRule(rule, today, law)),
    },
  ]);
}

function referenceCell({ references: [first = ''] }: Pick<BuyerRule, 'references'>, law: Law): CellView {
  const { article, title, link } = law.reference(first);
  return { text: articleText(article), href: link, sub: title };
}

/** "art. L2112-2-1"; a regulation or a usage keeps its name. */
export function articleText(article: string): string {
  return /^[LRD]\d/.test(article) ? `art. ${article}` : article;
}
