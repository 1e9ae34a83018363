import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { type Role } from './domain/role';

/** An account of the application. The password is in `Credential`: a hash never reaches the journal. */
@Entity('users')
@Index('users_email', ['email'], { unique: true })
export class User {
  @PrimaryColumn(column.id) id!: string;
  /** Lower case, see `normalisedEmail`. */
  @Column(column.text) email!: string;
  @Column(column.text) displayName!: string;
  @Column(column.code) role!: Role;
  @Column(column.flag) active!: boolean;
  /** Counts the passwords the account has had: a change leaves its entry in the journal, the hash does not. */
  @Column(column.count) passwordRevision!: number;
  @Column(column.count) version!: number;
}
