import { Entity, PrimaryColumn } from 'typeorm';
import { column } from './column-types';

/** A record that an act changed, or the contract that it belongs to; of the latest acts alone. */
@Entity('moved_records')
export class MovedRecord {
  /** The count of moves after that act. */
  @PrimaryColumn(column.count) move!: number;
  @PrimaryColumn(column.id) recordId!: string;
}
