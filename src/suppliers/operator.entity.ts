import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';

/** Economic operator (opérateur économique): holder, subcontractor or integration structure. */
@Entity('operators')
@Index('operators_identity', ['identityKey'], { unique: true })
export class Operator {
  @PrimaryColumn(column.id) id!: string;
  /** SIRET or foreign number as published; null when a list gives only a name. */
  @Column(column.optionalText) identifier!: string | null;
  /** SIRET, TVA, TAHITI, RIDET, FRWF, IREP, HORS-UE (DECP), or SIREN. */
  @Column(column.optionalCode) identifierType!: string | null;
  @Column(column.optionalText) name!: string | null;
  /** TPE, PME, ETI, GE; null is not stated. */
  @Column(column.optionalCode) sizeBand!: string | null;
  /** What two mentions of one operator share: its identifier, else its normalised name. */
  @Column(column.text) identityKey!: string;
  @Column(column.count) version!: number;
}
