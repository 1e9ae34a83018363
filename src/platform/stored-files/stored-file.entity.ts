import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../database/column-types';

/** A file that a person sent, for as long as it is needed: in the database, where every instance reads it. */
@Entity('stored_files')
@Index('stored_files_created', ['createdAt'])
export class StoredFile {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.optionalId) ownerId!: string | null;
  @Column(column.instant) createdAt!: string;
}
