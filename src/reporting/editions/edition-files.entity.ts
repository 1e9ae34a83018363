import { Entity, PrimaryColumn, Column } from 'typeorm';
import { column } from '../../platform/database/column-types';

/** The two files of a frozen edition, as they were on the day it was frozen: bytes as base64. */
@Entity('edition_files')
export class EditionFiles {
  /** The edition's own. */
  @PrimaryColumn(column.id) id!: string;
  @Column(column.text) pdf!: string;
  @Column(column.text) workbook!: string;
}
