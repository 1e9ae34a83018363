import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';

/** A failed sign-in. Account and origin are keyed hashes: no address is kept of who failed. */
@Entity('sign_in_attempts')
@Index('sign_in_attempts_account', ['accountKey', 'at'])
@Index('sign_in_attempts_origin', ['originKey', 'at'])
@Index('sign_in_attempts_at', ['at'])
export class SignInAttempt {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.text) accountKey!: string;
  @Column(column.text) originKey!: string;
  @Column(column.instant) at!: string;
}
