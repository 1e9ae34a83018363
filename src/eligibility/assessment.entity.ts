import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contract } from '../contracts';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { column } from '../platform/database/column-types';
import { SharedFacts } from './shared-facts.entity';
import { Verdict } from './verdict.entity';

/**
 * Verdicts of the rule book on a contract's facts on a date. Never changed in place: a new one supersedes
 * it, and both stay readable.
 */
@Entity('assessments')
@Index('assessments_contract', ['contractId', 'supersededOn'])
@Index('assessments_in_force', ['contractId'], { unique: true, where: '"supersededOn" IS NULL' })
export class AssessmentRecord {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract, { onDelete: 'CASCADE' })
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  @Column(column.date) assessedOn!: string;
  @ForeignKey(() => Verdict)
  @Column(column.code)
  verdictId!: string;
  @ForeignKey(() => SharedFacts)
  @Column(column.code)
  sharedFactsId!: string;
  /** The values of its facts that are its own: `SharedFacts` says where each stands. */
  @Column(column.json) factValues!: readonly unknown[];
  /** Hours computed, in hundredths. */
  @Column(column.optionalCount) computedHours!: HundredthsOfHour | null;
  @Column(column.optionalDate) supersededOn!: string | null;
}
