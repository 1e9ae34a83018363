import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Cents } from '../shared/domain/euros';
import { column } from '../platform/database/column-types';
import { Contract } from './contract.entity';

/** Amendment (avenant, DECP `modification`): dated change; the current state is derived, the initial one kept. */
@Entity('amendments')
@Index('amendments_contract', ['contractId', 'number'])
export class Amendment {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract, { onDelete: 'CASCADE' })
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  @Column(column.count) number!: number;
  @Column(column.optionalDate) notifiedOn!: string | null;
  @Column(column.optionalDate) publishedOn!: string | null;
  @Column(column.optionalCount) durationMonths!: number | null;
  @Column(column.optionalCents) amount!: Cents | null;
  @Column(column.optionalCode) amountDoubt!: string | null;
  /** New holders, as published; null when they did not change. */
  @Column(column.optionalJson) holders!:
    { identifier: string | null; identifierType: string | null }[] | null;
}
