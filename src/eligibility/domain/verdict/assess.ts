import { type Answers, answersOf } from './verdict-codes';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Assessment, type MeasureResult, type RuleResult } from './assessment';
import { ruleResult } from './rule-result';
import { type EligibilityFacts } from '../facts/facts';
import { factsJson } from '../facts/facts-json';
import { hoursOf } from '../hours/hours-result';
import { type Law } from '../law/law';
import { RULE_BOOK_VERSION } from '../rules/rule-book';
import { type FactOrigins, NO_ORIGINS } from '../sentences/remembered-sentence';
import { type Case, caseOf } from '../settle/subjects';

export interface AssessOptions extends Told {
  readonly law: Law;
}

interface Told {
  /** The day of the assessment, shown with it; no rule reads it. */
  readonly on: CalendarDate;
  /** French note on each fact that the register derived. */
  readonly origins?: FactOrigins;
}

/** Every rule and every measure on a contract's facts, with the hours of an integration clause. */
export function assess(facts: EligibilityFacts, { law, ...told }: AssessOptions): Assessment {
  return assessmentOf(caseOf(facts, law), told).toJSON();
}

/** The same of a case, of which codes may have been made. */
export function assessmentOf(given: Case, { on, origins = NO_ORIGINS }: Told): AskedAssessment {
  return new AskedAssessment(given, on, origins);
}

/** Facts in their outside form and results are made when they are asked for: a person is told neither. */
export class AskedAssessment implements Assessment {
  readonly id: string;
  readonly ruleBook = RULE_BOOK_VERSION;
  readonly measures: Assessment['measures'];
  readonly hours: Assessment['hours'];

  constructor(
    private readonly given: Case,
    readonly assessedOn: CalendarDate,
    private readonly origins: FactOrigins,
  ) {
    this.id = given.facts.id;
    this.measures = answersOf(given).measures.map((each) => measureResult(each, given));
    this.hours = hoursOf(given);
  }

  get facts(): Assessment['facts'] {
    return factsJson(this.given.facts);
  }

  get results(): Assessment['results'] {
    return answersOf(this.given).rules.map((each) => ruleResult(each, this.given, this.origins));
  }

  /** Of the results, what a person is told: the rules that apply or lack a fact. */
  get told(): readonly Pick<RuleResult, 'ruleId' | 'outcome' | 'message'>[] {
    const { given, origins } = this;
    return answersOf(given)
      .rules.filter(([, { outcome }]) => outcome !== 'does-not-apply')
      .map(([{ id: ruleId }, { outcome }, sentence]) => ({
        ruleId,
        outcome,
        message: sentence.of(given, origins),
      }));
  }

  /** JSON takes what an object has of its own. */
  toJSON(): Assessment {
    const { id, assessedOn, ruleBook, facts, results, measures, hours } = this;
    return { id, assessedOn, ruleBook, facts, results, measures, hours };
  }
}

function measureResult(
  [{ id, ruleIds }, settlement, sentence]: Answers['measures'][number],
  given: Case,
): MeasureResult {
  const [status, factsMissing] = settlement.settled
    ? ([settlement.answer, []] as const)
    : (['undetermined', settlement.missing] as const);
  return { measure: id, status, ruleIds, factsMissing, message: sentence.of(given) };
}
