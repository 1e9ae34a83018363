import { type BuyerRule } from '../../eligibility/domain/buyer-rules/buyer-facts';
import { type Law } from '../../eligibility/domain/law/law';
import { certaintyOfBuyerRule } from '../../eligibility/domain/law/law-behind';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { shortDate } from '../../shared/domain/french';
import { type CellView, type TableView } from '../shell/table-view';
import { certaintyCell, certaintyOf } from './certainty-view';
import { type ShelvedRule } from './rule-shelf.service';

export function ruleAddress(id: string): string {
  return `/referentiel/regles/${encodeURIComponent(id)}`;
}

/** The contract rules, in the order of an assessment. */
export function rulesTable(rules: readonly ShelvedRule[], law: Law): TableView {
  return {
    caption: 'Règles du livre',
    columns: [
      { label: 'Règle', kind: 'code' },
      { label: 'Ce qu’elle dit' },
      { label: 'Texte' },
      { label: 'Consultations lancées depuis', kind: 'date' },
      { label: 'Certitude', kind: 'chip' },
    ],
    rows: rules.map(({ rule, behind }) => ({
      cells: [
        { text: rule.id, href: ruleAddress(rule.id) },
        { text: rule.title, sub: behind.isExample ? '' : behind.effect },
        referenceCell(rule.references[0] ?? '', law),
        { text: behind.effects.map((id) => shortDate(law.effect(id).from)).join(', ') },
        certaintyCell(certaintyOf(rule, law)),
      ],
    })),
  };
}

/** The rules about the scheme itself. */
export function buyerRulesTable(rules: readonly BuyerRule[], law: Law, today: CalendarDate): TableView {
  return {
    caption: 'Règles sur le schéma',
    columns: [
      { label: 'Règle', kind: 'code' },
      { label: 'Ce qu’elle dit' },
      { label: 'Texte' },
      { label: 'Certitude', kind: 'chip' },
    ],
    rows: rules.map((rule) => ({
      cells: [
        { text: rule.id },
        { text: rule.title },
        referenceCell(rule.references[0] ?? '', law),
        certaintyCell(certaintyOfBuyerRule(rule, today, law)),
      ],
    })),
  };
}

function referenceCell(id: string, law: Law): CellView {
  const { article, title, link } = law.reference(id);
  return { text: articleText(article), href: link, sub: title };
}

/** "art. L2112-2-1"; a regulation or a usage keeps its name. */
export function articleText(article: string): string {
  return /^[LRD]\d/.test(article) ? `art. ${article}` : article;
}
