import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Buyer } from '../contracts';
import { column } from '../platform/database/column-types';
import { User } from './user.entity';

/** A buyer given to a user, whole or within a limit: the rows he or she sees. */
@Entity('user_buyers')
@Index('user_buyers_user', ['userId', 'buyerId'], { unique: true })
export class UserBuyer {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => User, { onDelete: 'CASCADE' })
  @Column(column.id)
  userId!: string;
  @ForeignKey(() => Buyer)
  @Column(column.id)
  buyerId!: string;
  /** Of these services only, as contracts write them; null for all of them. */
  @Column(column.optionalJson) services!: string[] | null;
  /** Of these territories only; null for all of them. */
  @Column(column.optionalJson) territories!: string[] | null;
}
