import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Cents } from '../../../shared/domain/euros';
import { type BuyerRule } from '../buyer-rules/buyer-facts';
import { type Effect, type EffectId } from './effects';
import { factsOf, type EligibilityFacts, type FactName } from '../facts/facts';
import { Law } from './law';
import { type Certainty, leastCertain } from './legal-reference';
import { type ParameterId, type ParameterReading } from './parameters';
import { evaluateRule, type Rule } from '../rules/rule';

/** What a rule rests on: the numbers and entries into force that it reads, and the facts that it needs. */
export interface LawBehind {
  readonly parameters: readonly ParameterId[];
  readonly effects: readonly EffectId[];
  readonly facts: readonly FactName[];
  /** What follows when it applies; where the sentence depends on the contract, that of the example. */
  readonly effect: string;
  /** True when `effect` is the answer on the example, not a general sentence. */
  readonly isExample: boolean;
}

/** A cleaning contract of two years: enough for every calculation of the book. */
export const EXAMPLE_FACTS: EligibilityFacts = factsOf('example', {
  buyerKind: 'local-authority',
  contractKind: 'contract',
  nature: 'services',
  cpv: '90911200',
  needValue: 400_000_00,
  lotValue: 400_000_00,
  durationMonths: 24,
});

/**
 * Asks the rule with nothing known, so that it looks at everything it may, and on examples: what it read on
 * the way is what it rests on. Nothing has to be declared twice.
 */
export function lawBehind(rule: Rule, law: Law): LawBehind {
  const consulted = new ConsultedLaw(law.content);
  const facts = new Set<FactName>();
  const [general = '', example = ''] = [factsOf('nothing'), ...examplesFor(rule)].map((known) => {
    const given = { facts: known, law: consulted };
    for (const name of evaluateRule(rule, given).facts) facts.add(name);
    rule.cautions?.(given);
    return rule.effect(given);
  });
  return {
    parameters: [...consulted.parameters],
    effects: [...consulted.effects],
    facts: [...facts],
    effect: example,
    isExample: general !== example,
  };
}

/** How certain a rule on the scheme is: the least certain of the values in force that it reads. */
export function certaintyOfBuyerRule(rule: BuyerRule, on: CalendarDate, law: Law): Certainty {
  const consulted = new ConsultedLaw(law.content);
  rule.evaluate(
    { buyerKind: 'local-authority', annualPurchaseSpend: 0, lastIndicatorsOn: on, schemeBuyers: 1 },
    on,
    consulted,
  );
  return leastCertain([
    ...[...consulted.parameters].map((id) => law.read(id, on).period.certainty),
    ...[...consulted.effects].map((id) => law.effect(id).certainty),
  ]);
}

/** The formula for cleaning staff taken over has an example of its own; the usual one reads a cost by nature. */
function examplesFor({ id }: Rule): EligibilityFacts[] {
  if (id === 'PRA-CALC-2') return [{ ...EXAMPLE_FACTS, transferredMonthlyHours: '600' }];
  return [EXAMPLE_FACTS, { ...EXAMPLE_FACTS, nature: 'works' }];
}

/** Notes which parameters and effects are read. */
class ConsultedLaw extends Law {
  readonly parameters = new Set<ParameterId>();
  readonly effects = new Set<EffectId>();

  override read(id: ParameterId, day: CalendarDate): ParameterReading {
    this.parameters.add(id);
    return super.read(id, day);
  }

  override amountAt(id: ParameterId, day: CalendarDate): Cents {
    this.parameters.add(id);
    return super.amountAt(id, day);
  }

  override constant(id: ParameterId): string {
    this.parameters.add(id);
    return super.constant(id);
  }

  override constantAmount(id: ParameterId): Cents {
    this.parameters.add(id);
    return super.constantAmount(id);
  }

  override amountsOf(id: ParameterId): readonly Cents[] {
    this.parameters.add(id);
    return super.amountsOf(id);
  }

  override changeDaysOf(id: ParameterId): readonly CalendarDate[] {
    this.parameters.add(id);
    return super.changeDaysOf(id);
  }

  override effect(id: EffectId): Effect {
    this.effects.add(id);
    return super.effect(id);
  }

  override inForce(id: EffectId, launchedOn: CalendarDate): boolean {
    this.effects.add(id);
    return super.inForce(id, launchedOn);
  }
}
