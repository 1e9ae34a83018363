import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { type InclusionKind } from './domain/inclusion-kind';
import { Operator } from './operator.entity';

/** An inclusion kind of an operator between two dates: the kind at the award date counts. */
@Entity('operator_inclusions')
@Index('operator_inclusions_operator', ['operatorId'])
export class OperatorInclusion {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => Operator, { onDelete: 'CASCADE' })
  @Column(column.id)
  operatorId!: string;
  @Column(column.code) kind!: InclusionKind;
  @Column(column.optionalDate) validFrom!: string | null;
  @Column(column.optionalDate) validTo!: string | null;
}
