import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { User } from './user.entity';

/** An open session. Only the hash of its token is kept: reading the database opens no session. */
@Entity('sessions')
@Index('sessions_token', ['tokenHash'], { unique: true })
@Index('sessions_user', ['userId'])
export class Session {
  @PrimaryColumn(column.id) id!: string;
  @ForeignKey(() => User, { onDelete: 'CASCADE' })
  @Column(column.id)
  userId!: string;
  @Column(column.text) tokenHash!: string;
  @Column(column.instant) createdAt!: string;
  @Column(column.instant) lastSeenAt!: string;
  @Column(column.instant) expiresAt!: string;
}
