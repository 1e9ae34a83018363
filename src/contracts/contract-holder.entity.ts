import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { Operator } from '../suppliers';
import { Contract } from './contract.entity';

/** Holder (titulaire) of a contract, or concession holder (concessionnaire). */
@Entity('contract_holders')
@Index('contract_holders_contract', ['contractId'])
@Index('contract_holders_operator', ['operatorId'])
export class ContractHolder {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Contract, { onDelete: 'CASCADE' })
  @Column(column.id)
  contractId!: string;
  @Column(column.id) buyerId!: string;
  @ForeignKey(() => Operator)
  @Column(column.id)
  operatorId!: string;
  /** Place in the published list, from 0; the lead (mandataire) comes first. */
  @Column(column.count) rank!: number;
}
