import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { Declaration } from './declaration.entity';

/** A row already seen and the declaration it reached: the same row in any later import changes nothing. */
@Entity('declaration_fingerprints')
@Index('declaration_fingerprints_import', ['importId'])
@Index('declaration_fingerprints_declaration', ['declarationId'])
export class DeclarationFingerprint {
  /** Keyed hash of the contract and of the row’s values. */
  @PrimaryColumn(column.hash) fingerprint!: string;
  @ForeignKey(() => Declaration, { onDelete: 'CASCADE' })
  @Column(column.id)
  declarationId!: string;
  @Column(column.optionalId) importId!: string | null;
  /** Row number that the user’s spreadsheet shows. */
  @Column(column.count) row!: number;
}
