import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Contract } from '../contracts';
import { column } from '../platform/database/column-types';

/** A row already seen and the contract it reached: the same row in any later import changes nothing. */
@Entity('row_fingerprints')
@Index('row_fingerprints_import', ['importId'])
@Index('row_fingerprints_contract', ['contractId'])
export class RowFingerprint {
  @PrimaryColumn(column.code) fingerprint!: string;
  @ForeignKey(() => Contract, { onDelete: 'CASCADE' })
  @Column(column.id)
  contractId!: string;
  @Column(column.id) importId!: string;
  /** Row number that the user's spreadsheet shows. */
  @Column(column.count) row!: number;
}
