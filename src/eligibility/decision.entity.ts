import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contract } from '../contracts';
import { column } from '../platform/database/column-types';

/** What the buyer chose for a contract: measures, or an exception with its ground and its text. */
@Entity('decisions')
@Index('decisions_contract', ['contractId', 'supersededAt'])
@Index('decisions_in_force', ['contractId'], { unique: true, where: '"supersededAt" IS NULL' })
export class Decision {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract, { onDelete: 'CASCADE' })
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  @Column(column.json) measures!: string[];
  /** EXC-1 to EXC-4 (art. L2112-2-1 II). */
  @Column(column.optionalCode) exceptionCode!: string | null;
  @Column(column.optionalText) motivation!: string | null;
  @Column(column.optionalId) authorId!: string | null;
  @Column(column.instant) decidedAt!: string;
  @Column(column.optionalInstant) supersededAt!: string | null;
}
