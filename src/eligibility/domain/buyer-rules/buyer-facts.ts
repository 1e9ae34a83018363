import { type BuyerKind } from '../../../contracts/domain/register-terms';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Cents } from '../../../shared/domain/euros';
import { type Law } from '../law/law';
import { type Outcome } from '../verdict/outcome';

/** What the rules on the scheme (SPASER) read; `null` is missing. */
export interface BuyerFacts {
  readonly buyerKind: BuyerKind | null;
  /** Spending of a calendar year, excl. VAT: never the sum of the contracts notified in it. */
  readonly annualPurchaseSpend: Cents | null;
  readonly lastIndicatorsOn: CalendarDate | null;
  /** Number of buyers that the scheme covers. */
  readonly schemeBuyers: number | null;
}

/** A rule about a buyer: shown with the scheme, never among the results of a contract. */
export interface BuyerRule {
  readonly id: string;
  readonly title: string;
  readonly references: readonly string[];
  readonly evaluate: (facts: BuyerFacts, on: CalendarDate, law: Law) => BuyerRuleAnswer;
}

export interface BuyerRuleAnswer {
  readonly outcome: Outcome;
  readonly missing: readonly (keyof BuyerFacts)[];
  readonly message: string;
}
