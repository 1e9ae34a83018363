export { BalanceService, type ListedStock, type Stock } from './balance.service';
export { Commitment } from './commitment.entity';
export { CommitmentsRepository } from './commitments.repository';
export { CommitmentsService } from './commitments.service';
export { DeclarationFingerprint } from './declaration-fingerprint.entity';
export { DeclarationIntakeService } from './declaration-intake.service';
export { DeclarationReviewService, type Reviewed } from './declaration-review.service';
export { DeclarationUndoRepository, type TakenBack } from './declaration-undo.repository';
export { Declaration } from './declaration.entity';
export {
  type DeclarationsFilter,
  type DeclarationsPage,
  DeclarationsRepository,
  type WaitingDeclarations,
} from './declarations.repository';
export { type DeclaredHours, DeclarationsService } from './declarations.service';
export { type MonthOfContract } from './hours-figures.repository';
export { type DeliveredHoursRow, HoursReportService, type YearOfHoursRow } from './hours-report.service';
export { unknownDeclaration } from './insertion-hours.errors';
export { InsertionHoursModule } from './insertion-hours.module';
export { KeptStocks } from './kept-stocks.service';
export { MovedContracts } from './moved-contracts.repository';
export { Participant } from './participant.entity';
export { ParticipantsRepository } from './participants.repository';
export { HOURS_PRACTICE } from './practice-data';
export { SecretCheck } from './secret-check.service';
export { Suspension } from './suspension.entity';
export { type SuspensionTerms, SuspensionsService } from './suspensions.service';
