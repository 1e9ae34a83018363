import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '../contracts';
import { SuppliersModule } from '../suppliers';
import { BalanceService } from './balance.service';
import { Commitment } from './commitment.entity';
import { CommitmentsRepository } from './commitments.repository';
import { CommitmentsService } from './commitments.service';
import { ContractTermsRepository } from './contract-terms.repository';
import { DeclarationFingerprint } from './declaration-fingerprint.entity';
import { DeclarationIntakeService } from './declaration-intake.service';
import { DeclarationReviewService } from './declaration-review.service';
import { DeclarationUndoRepository } from './declaration-undo.repository';
import { Declaration } from './declaration.entity';
import { DeclarationsRepository } from './declarations.repository';
import { DeclarationsService } from './declarations.service';
import { HoursFiguresRepository } from './hours-figures.repository';
import { HoursReportService } from './hours-report.service';
import { IntakeLoader } from './intake/intake-loader.service';
import { IntakeRecords } from './intake/intake-records.service';
import { KeptStocks } from './kept-stocks.service';
import { MovedContracts } from './moved-contracts.repository';
import { ParticipantVault } from './participant-vault';
import { Participant } from './participant.entity';
import { ParticipantsRepository } from './participants.repository';
import { HOURS_PRACTICE, readHoursPractice } from './practice-data';
import { SecretCheckRow } from './secret-check.entity';
import { SecretCheckRepository } from './secret-check.repository';
import { SecretCheck } from './secret-check.service';
import { Suspension } from './suspension.entity';
import { SuspensionsService } from './suspensions.service';

const entities = [Commitment, Suspension, Participant, Declaration, DeclarationFingerprint, SecretCheckRow];

const offered = [
  BalanceService,
  CommitmentsRepository,
  CommitmentsService,
  DeclarationIntakeService,
  DeclarationReviewService,
  DeclarationUndoRepository,
  DeclarationsRepository,
  DeclarationsService,
  HoursReportService,
  KeptStocks,
  MovedContracts,
  ParticipantsRepository,
  SecretCheck,
  SuspensionsService,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), ContractsModule, SuppliersModule],
  providers: [
    { provide: HOURS_PRACTICE, useFactory: () => readHoursPractice() },
    ContractTermsRepository,
    HoursFiguresRepository,
    IntakeLoader,
    IntakeRecords,
    ParticipantVault,
    SecretCheckRepository,
    ...offered,
  ],
  exports: [HOURS_PRACTICE, ...offered],
})
export class InsertionHoursModule {}
