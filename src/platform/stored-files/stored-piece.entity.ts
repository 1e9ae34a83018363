import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { column } from '../database/column-types';
import { StoredFile } from './stored-file.entity';

/** Some of the bytes of a stored file, as base64: a piece is written and read at a time, never the whole. */
@Entity('stored_pieces')
@Index('stored_pieces_place', ['fileId', 'place'], { unique: true })
export class StoredPiece {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => StoredFile, { onDelete: 'CASCADE' })
  @Column(column.id)
  fileId!: string;
  @Column(column.count) place!: number;
  @Column(column.text) content!: string;
}
