import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { Contract } from '../contracts';

/** Days on which nothing is owed (CCAG 2021: suspension of the action): kept on the contract, so that a revision keeps them. */
@Entity('commitment_suspensions')
@Index('commitment_suspensions_contract', ['contractId', 'startsOn'])
export class Suspension {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract)
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  @Column(column.date) startsOn!: string;
  /** Last suspended day; null while it lasts. */
  @Column(column.optionalDate) endsOn!: string | null;
  @Column(column.text) reason!: string;
  @Column(column.optionalId) decidedBy!: string | null;
  @Column(column.count) version!: number;
}
