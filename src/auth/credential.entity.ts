import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { User } from './user.entity';

/** The password of an account, as an Argon2id hash in PHC form. */
@Entity('credentials')
export class Credential {
  @ForeignKey(() => User, { onDelete: 'CASCADE' })
  @PrimaryColumn(column.id)
  id!: string;
  @Column(column.text) passwordHash!: string;
}
