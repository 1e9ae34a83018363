import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '../contracts';
import { AssessmentRecord } from './assessment.entity';
import { AssessmentContext } from './assessment-context';
import { AssessmentsRepository } from './assessments.repository';
import { AssessmentsService } from './assessments.service';
import { Decision } from './decision.entity';
import { DecisionsRepository } from './decisions.repository';
import { DecisionsService } from './decisions.service';
import { LawBook } from './law-book';
import { ReadinessService } from './readiness.service';

const services = [
  AssessmentContext,
  AssessmentsRepository,
  AssessmentsService,
  DecisionsRepository,
  DecisionsService,
  LawBook,
  ReadinessService,
];

@Module({
  imports: [TypeOrmModule.forFeature([AssessmentRecord, Decision]), ContractsModule],
  providers: services,
  exports: services,
})
export class EligibilityModule {}
