import { Column, Entity, PrimaryColumn } from 'typeorm';
import { column } from './column-types';

/** One row: how many acts have changed the records. What is kept of them holds until it moves. */
@Entity('register_moves')
export class RegisterMoves {
  @PrimaryColumn(column.code) id!: string;
  @Column(column.count) moves!: number;
}
