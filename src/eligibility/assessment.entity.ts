import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contract } from '../contracts';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { column } from '../platform/database/column-types';
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
  /** The values of the facts that the verdict rests on, in the order of its `facts`. */
  @Column(column.json) factValues!: unknown[];
  /** Hours computed, in hundredths, for lists. */
  @Column(column.optionalCount) computedHours!: HundredthsOfHour | null;
  /** The word of the list: the strongest status among the social measures. */
  @Column(column.code) headline!: string;
  @Column(column.code) socialCondition!: string;
  /** Outcome of the duty of art. L2112-2-1 (or its concession twin): what indicator I18 counts. */
  @Column(column.code) socialDuty!: string;
  @Column(column.optionalDate) supersededOn!: string | null;
}
