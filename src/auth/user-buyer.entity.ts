import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Buyer } from '../contracts';
import { column } from '../platform/database/column-types';
import { User } from './user.entity';

/** A buyer given to a user: the rows he or she sees. */
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
}
