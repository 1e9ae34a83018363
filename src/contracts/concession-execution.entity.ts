import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Cents } from '../shared/domain/euros';
import { column } from '../platform/database/column-types';
import { Contract } from './contract.entity';

/** Yearly execution data of a concession (DECP `donneesExecution`). */
@Entity('concession_executions')
@Index('concession_executions_contract', ['contractId'])
export class ConcessionExecution {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract, { onDelete: 'CASCADE' })
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  @Column(column.optionalDate) publishedOn!: string | null;
  @Column(column.optionalCents) investment!: Cents | null;
  @Column(column.optionalJson) tariffs!: { label: string; price: string }[] | null;
}
