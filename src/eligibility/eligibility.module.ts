import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '../contracts';
import { InsertionHoursModule } from '../insertion-hours';
import { FollowUps } from '../platform/database/follow-ups';
import { AssessmentRecord } from './assessment.entity';
import { AssessmentContext } from './assessment-context';
import { AssessmentsRepository } from './assessments.repository';
import { AssessmentsService } from './assessments.service';
import { Assessor } from './assessor.service';
import { ContractActs } from './contract-acts.service';
import { Decision } from './decision.entity';
import { DecisionsRepository } from './decisions.repository';
import { DecisionsService } from './decisions.service';
import { LawBook } from './law-book';
import { SharedFacts } from './shared-facts.entity';
import { Verdict } from './verdict.entity';

const services = [
  AssessmentContext,
  AssessmentsRepository,
  AssessmentsService,
  Assessor,
  ContractActs,
  DecisionsRepository,
  DecisionsService,
  LawBook,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([AssessmentRecord, Decision, SharedFacts, Verdict]),
    ContractsModule,
    InsertionHoursModule,
  ],
  providers: [...services, { provide: FollowUps, useExisting: Assessor }],
  exports: services,
})
export class EligibilityModule {}
