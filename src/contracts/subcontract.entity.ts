import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Cents } from '../shared/domain/euros';
import { column } from '../platform/database/column-types';
import { Operator } from '../suppliers';
import { Contract } from './contract.entity';

/** Declared subcontract (DECP `acteSousTraitance`), or its change (`modificationActeSousTraitance`). */
@Entity('subcontracts')
@Index('subcontracts_contract', ['contractId'])
export class Subcontract {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract, { onDelete: 'CASCADE' })
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  /** DECP id of the act. */
  @Column(column.count) number!: number;
  /** True for a change of an act already declared: it bears the act's number. */
  @Column(column.flag) isChange!: boolean;
  @ForeignKey(() => Operator)
  @Column(column.optionalId)
  operatorId!: string | null;
  @Column(column.optionalCount) durationMonths!: number | null;
  @Column(column.optionalDate) notifiedOn!: string | null;
  @Column(column.optionalDate) publishedOn!: string | null;
  @Column(column.optionalCents) amount!: Cents | null;
  @Column(column.optionalText) priceVariation!: string | null;
}
