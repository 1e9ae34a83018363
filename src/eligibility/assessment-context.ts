import { Injectable } from '@nestjs/common';
import { type ContractFile } from '../contracts';
import { Clock } from '../platform/clock';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Case, caseOf } from './domain/settle/subjects';
import { type AskedAssessment, assessmentOf } from './domain/verdict/assess';
import { isValidGround, type ExceptionCode } from './domain/verdict/exceptions';
import { eligibilityFacts, originNotes } from './domain/facts/known-facts';
import { type StatedFacts } from './domain/facts/register-facts';
import { LawBook } from './law-book';

/** The verdicts of one contract, with the facts they rest on. */
export interface ContractAssessment {
  readonly file: ContractFile;
  readonly facts: StatedFacts;
  readonly assessment: AskedAssessment;
}

/** The law and the day that an assessment is given. */
@Injectable()
export class AssessmentContext {
  constructor(
    private readonly book: LawBook,
    private readonly clock: Clock,
  ) {}

  /** The verdicts of a contract on facts, today or on a day. */
  assess(file: ContractFile, facts: StatedFacts, on?: CalendarDate): ContractAssessment {
    return this.tell(file, facts, this.caseOf(file, facts), on);
  }

  /** The same of a case of which codes were made: what was worked out then serves the sentences. */
  tell(file: ContractFile, facts: StatedFacts, given: Case, on = this.clock.today()): ContractAssessment {
    return { file, facts, assessment: assessmentOf(given, { on, origins: originNotes(facts) }) };
  }

  /** A contract under the law. */
  caseOf({ contract }: ContractFile, facts: StatedFacts): Case {
    return caseOf(eligibilityFacts(contract.id, facts), this.book.law);
  }

  /** Whether an exception may rest on this ground for the contract. */
  mayRestOn(code: ExceptionCode, { contract, procedure }: ContractFile): boolean {
    const { contractKind, nature } = procedure;
    return isValidGround(
      code,
      { contractKind, nature, durationMonths: contract.durationMonths },
      this.book.law,
    );
  }

  today(): CalendarDate {
    return this.clock.today();
  }
}
