import { Column, Entity, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';

/** What the secret that protects the participants of this database gives: it tells another secret, not this one. */
@Entity('secret_checks')
export class SecretCheckRow {
  /** The use of the secret. */
  @PrimaryColumn(column.id) id!: string;
  @Column(column.hash) keyedHash!: string;
}
