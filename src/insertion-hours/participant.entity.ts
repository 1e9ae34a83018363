import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { type Sex } from './domain/work-contract';

/** Participant (bénéficiaire): a person known by a keyed pseudonym alone. No name, no code of the declarant. */
@Entity('participants')
@Index('participants_pseudonym', ['buyerId', 'pseudonym'], { unique: true })
export class Participant {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.id) buyerId!: string;
  /** HMAC-SHA256 of the declarant’s code with a key of the buyer: no link from one buyer to another. */
  @Column(column.hash) pseudonym!: string;
  @Column(column.optionalCount) birthYear!: number | null;
  @Column(column.optionalCount) birthMonth!: number | null;
  @Column(column.optionalCode) sex!: Sex | null;
  /** Status codes, encrypted: health and criminal data may be among them (art. 9 and 10 GDPR). */
  @Column(column.optionalText) sealedStatuses!: string | null;
  /** First day of the first hours. */
  @Column(column.optionalDate) eligibleFrom!: string | null;
  @Column(column.optionalDate) eligibleUntil!: string | null;
  @Column(column.count) version!: number;
}
