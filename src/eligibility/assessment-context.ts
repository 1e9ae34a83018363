import { Injectable } from '@nestjs/common';
import { type ContractFile } from '../contracts';
import { Clock } from '../platform/clock';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { assess } from './domain/verdict/assess';
import { type Assessment } from './domain/verdict/assessment';
import { isValidGround, type ExceptionCode } from './domain/verdict/exceptions';
import { eligibilityFacts, originNotes } from './domain/facts/known-facts';
import { type StatedFacts } from './domain/facts/register-facts';
import { type VerdictCodes, verdictCodes } from './domain/verdict/verdict-codes';
import { LawBook } from './law-book';

/** The verdicts of one contract, with the facts they rest on. */
export interface ContractAssessment {
  readonly file: ContractFile;
  readonly facts: StatedFacts;
  readonly assessment: Assessment;
}

/** The law and the day that an assessment is given. */
@Injectable()
export class AssessmentContext {
  constructor(
    private readonly book: LawBook,
    private readonly clock: Clock,
  ) {}

  assess(file: ContractFile, facts: StatedFacts, on: CalendarDate = this.clock.today()): ContractAssessment {
    const known = eligibilityFacts(file.contract.id, facts);
    return {
      file,
      facts,
      assessment: assess(known, { on, law: this.book.law, origins: originNotes(facts) }),
    };
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

  /** The same answers as codes, for the register. */
  codes(file: ContractFile, facts: StatedFacts): VerdictCodes {
    return verdictCodes(eligibilityFacts(file.contract.id, facts), this.book.law);
  }

  today(): CalendarDate {
    return this.clock.today();
  }
}
