import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contract } from '../contracts';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { column } from '../platform/database/column-types';
import { Operator } from '../suppliers';
import { type DeclarationState } from './domain/declaration-state';
import { type Evidence } from './domain/work-contract';
import { Participant } from './participant.entity';

/** Declaration (déclaration): hours delivered in a period on one contract. A validated one is never changed. */
@Entity('declarations')
@Index('declarations_contract', ['contractId', 'periodFrom', 'id'])
@Index('declarations_buyer', ['buyerId', 'periodFrom', 'id'])
@Index('declarations_participant', ['participantId'])
@Index('declarations_supersedes', ['supersedesId'])
@Index('declarations_import', ['importId'])
@Index('declarations_year', ['periodTo'])
@Index('declarations_sums', ['contractId', 'buyerId', 'state', 'periodFrom', 'countedHours'])
@Index('declarations_state', ['state', 'buyerId', 'declaredAt'])
export class Declaration {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract)
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  @ForeignKey(() => Operator)
  @Column(column.optionalId)
  employerId!: string | null;
  @Column(column.optionalText) employerName!: string | null;
  @Column(column.optionalCode) employerSiret!: string | null;
  /** A code of the modalities, or the text as given when it is none. */
  @Column(column.optionalText) modality!: string | null;
  /** Null when a structure declares the hours of a team. */
  @ForeignKey(() => Participant)
  @Column(column.optionalId)
  participantId!: string | null;
  @Column(column.date) periodFrom!: string;
  @Column(column.date) periodTo!: string;
  /** Hundredths, as worked: what national reporting takes. */
  @Column(column.count) rawHours!: HundredthsOfHour;
  /** Decimal text, "1" unless the contract gives a bonus. */
  @Column(column.code) weight!: string;
  /** Hundredths, raw hours by weight: what counts against the commitment. */
  @Column(column.count) countedHours!: HundredthsOfHour;
  @Column(column.optionalText) contractType!: string | null;
  @Column(column.code) state!: DeclarationState;
  @Column(column.optionalText) returnReason!: string | null;
  @Column(column.instant) declaredAt!: string;
  @Column(column.optionalInstant) decidedAt!: string | null;
  @Column(column.optionalId) decidedBy!: string | null;
  /** Evidence seen by the person who decided. */
  @Column(column.optionalCode) evidenceSeen!: Evidence | null;
  /** The validated declaration that this one corrects. */
  @ForeignKey(() => Declaration)
  @Column(column.optionalId)
  supersedesId!: string | null;
  @Column(column.optionalId) importId!: string | null;
  @Column(column.count) version!: number;
}
