import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';

/** A column mapping saved under a name: header text → field, null leaves the column aside. */
@Entity('column_mappings')
@Index('column_mappings_name', ['name'], { unique: true })
export class ColumnMapping {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.text) name!: string;
  @Column(column.json) mapping!: Record<string, string | null>;
  @Column(column.count) version!: number;
}
