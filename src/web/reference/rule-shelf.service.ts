import { Injectable } from '@nestjs/common';
import { LawBook } from '../../eligibility';
import { BUYER_RULES } from '../../eligibility/domain/buyer-rules/buyer-rules';
import { type BuyerRule } from '../../eligibility/domain/buyer-rules/buyer-facts';
import { type LawBehind, lawBehind } from '../../eligibility/domain/law/law-behind';
import { type Law } from '../../eligibility/domain/law/law';
import { type Rule } from '../../eligibility/domain/rules/rule';
import { RULE_BOOK } from '../../eligibility/domain/rules/rule-book';

/** A contract rule with what it rests on. */
export interface ShelvedRule {
  readonly rule: Rule;
  readonly behind: LawBehind;
}

/** The rules as the pages read them. What a rule rests on is worked out once: the law changes with the version. */
@Injectable()
export class RuleShelf {
  private readonly known = new Map<string, LawBehind>();

  constructor(private readonly book: LawBook) {}

  get law(): Law {
    return this.book.law;
  }

  all(): ShelvedRule[] {
    return RULE_BOOK.map((rule) => this.shelved(rule));
  }

  /** Null when no contract rule has that id. */
  byId(id: string): ShelvedRule | null {
    const rule = RULE_BOOK.find((one) => one.id === id);
    return rule ? this.shelved(rule) : null;
  }

  get buyerRules(): readonly BuyerRule[] {
    return BUYER_RULES;
  }

  private shelved(rule: Rule): ShelvedRule {
    const behind = this.known.get(rule.id) ?? lawBehind(rule, this.law);
    this.known.set(rule.id, behind);
    return { rule, behind };
  }
}
