import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contract } from '../contracts';
import { column } from '../platform/database/column-types';
import { type StatedFacts } from './domain/register-facts';

/** Outcome of one rule, compact: the sentence is made again from the code and the facts. */
export type StoredOutcome = readonly [ruleId: string, outcome: string, missing: readonly string[]];
export type StoredStatus = readonly [measure: string, status: string];

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
  @Column(column.code) ruleBook!: string;
  /** The facts with their origins: what the verdict rests on. */
  @Column(column.json) facts!: StatedFacts;
  @Column(column.json) outcomes!: StoredOutcome[];
  @Column(column.json) statuses!: StoredStatus[];
  /** Formula, inputs, assumed inputs, hours computed. */
  @Column(column.optionalJson) hours!: unknown;
  /** Hours computed, in hundredths, for lists. */
  @Column(column.optionalCount) computedHours!: number | null;
  /** The word of the list: the strongest status among the social measures. */
  @Column(column.code) headline!: string;
  @Column(column.code) socialCondition!: string;
  /** Outcome of the duty of art. L2112-2-1 (or its concession twin): what indicator I18 counts. */
  @Column(column.code) socialDuty!: string;
  @Column(column.optionalDate) supersededOn!: string | null;
}
