import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';

/** A column mapping saved under a name: header text → field, null leaves the column aside. */
@Entity('column_mappings')
@Index('column_mappings_scope_name', ['scope', 'name'], { unique: true })
export class ColumnMapping {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.text) name!: string;
  @Column(column.json) mapping!: Record<string, string | null>;
  /** Buyers given whole to who saved it: whoever sees one of them sees the mapping. Null where that was every buyer. */
  @Column(column.optionalJson) buyerIds!: string[] | null;
  /** What who saved it was given, as one text, by which a name is unique. */
  @Column(column.hash) scope!: string;
  @Column(column.count) version!: number;
}
