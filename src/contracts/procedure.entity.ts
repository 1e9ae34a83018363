import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Cents } from '../shared/domain/euros';
import { column } from '../platform/database/column-types';
import { Buyer } from './buyer.entity';
import { type ContractKind, type Nature } from './domain/register-terms';

/** Procedure (consultation): one need, launched once, with 1..n lots. */
@Entity('procedures')
@Index('procedures_reference', ['buyerId', 'reference'])
export class Procedure {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Buyer)
  @Column(column.id)
  buyerId!: string;
  @Column(column.optionalText) reference!: string | null;
  @Column(column.optionalText) procedureSubject!: string | null;
  @Column(column.optionalCode) nature!: Nature | null;
  @Column(column.code) contractKind!: ContractKind;
  /** As published or typed ("Procédure adaptée"). */
  @Column(column.optionalText) procedureType!: string | null;
  /** Estimated value of the whole need, excl. VAT, all lots together. */
  @Column(column.optionalCents) needValue!: Cents | null;
  /** Consultation launched or notice sent: the date basis of nearly every rule. */
  @Column(column.optionalDate) launchedOn!: string | null;
  /** How many lots the need has, when the register knows it. */
  @Column(column.optionalCount) lotCount!: number | null;
  @Column(column.optionalText) service!: string | null;
  @Column(column.optionalText) territory!: string | null;
  @Column(column.count) version!: number;
}
