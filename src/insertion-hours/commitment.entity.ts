import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contract } from '../contracts';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { column } from '../platform/database/column-types';

/**
 * Commitment (engagement d’insertion): hours owed on a contract, as computed and as retained. A revision is a
 * new row; the former one stays readable and names it.
 */
@Entity('commitments')
@Index('commitments_contract', ['contractId', 'id'])
@Index('commitments_buyer', ['buyerId', 'id'])
@Index('commitments_in_force', ['contractId'], { unique: true, where: '"supersededById" IS NULL' })
export class Commitment {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract)
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  /** PRA-CALC-1, PRA-CALC-2, STATED (written in the imported list) or FREE (set by a person). */
  @Column(column.code) formula!: string;
  /** Inputs of the formula, as the assessment gave them. */
  @Column(column.json) inputs!: Record<string, unknown>;
  @Column(column.json) assumed!: string[];
  /** Hundredths of an hour; null when no formula applied. */
  @Column(column.optionalCount) computedHours!: HundredthsOfHour | null;
  @Column(column.count) retainedHours!: HundredthsOfHour;
  /** Why retained and computed hours differ. */
  @Column(column.optionalText) gapReason!: string | null;
  @Column(column.optionalDate) startsOn!: string | null;
  @Column(column.optionalDate) endsOn!: string | null;
  @Column(column.date) decidedOn!: string;
  @Column(column.optionalId) decidedBy!: string | null;
  /** The revision that took its place; null on the current one. */
  @Column(column.optionalId) supersededById!: string | null;
  @Column(column.count) version!: number;
}
