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
import { type EligibilityFacts } from './domain/facts/facts';
import { LawBook } from './law-book';

/** The verdicts of one contract, with the facts they rest on. */
export interface ContractAssessment {
  readonly file: ContractFile;
  readonly facts: StatedFacts;
  readonly assessment: Assessment;
}

interface AssessedOn {
  readonly on?: CalendarDate | undefined;
  readonly known?: EligibilityFacts;
}

/** The law and the day that an assessment is given. */
@Injectable()
export class AssessmentContext {
  constructor(
    private readonly book: LawBook,
    private readonly clock: Clock,
  ) {}

  /** `known` are its facts where codes were made of them: what was worked out then serves the sentences. */
  assess(
    file: ContractFile,
    facts: StatedFacts,
    { on = this.clock.today(), known = eligibilityFacts(file.contract.id, facts) }: AssessedOn = {},
  ): ContractAssessment {
    const origins = originNotes(facts);
    return { file, facts, assessment: assess(known, { on, law: this.book.law, origins }) };
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
  codes(known: EligibilityFacts): VerdictCodes {
    return verdictCodes(known, this.book.law);
  }

  today(): CalendarDate {
    return this.clock.today();
  }
}
