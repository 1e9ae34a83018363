import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../../platform/database/column-types';

/**
 * Target of the scheme (SPASER) for an indicator and a year. A scheme is published on the buyer's website
 * (art. L2111-3 CCP): every user reads it.
 */
@Entity('targets')
@Index('targets_key', ['targetKey'], { unique: true })
export class Target {
  @PrimaryColumn(column.id) id!: string;
  /** Indicator, basis, line and year joined: a second target for the same takes its place. */
  @Column(column.text) targetKey!: string;
  @Column(column.code) indicatorId!: string;
  @Column(column.code) basis!: string;
  @Column(column.optionalText) line!: string | null;
  @Column(column.count) year!: number;
  /** Decimal text: a fraction of 1 for a share, euros, hours, or a count. */
  @Column(column.text) value!: string;
  @Column(column.count) version!: number;
}
