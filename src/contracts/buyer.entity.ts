import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { type BuyerKind } from './domain/register-terms';

/** Contracting authority (acheteur): the département itself or a body it supports. */
@Entity('buyers')
@Index('buyers_siret', ['siret'], { unique: true })
export class Buyer {
  @PrimaryColumn(column.id) id!: string;
  /** 14 digits as published; kept even when the check digit fails. */
  @Column(column.code) siret!: string;
  @Column(column.text) name!: string;
  @Column(column.code) kind!: BuyerKind;
  /** Matters for a contracting entity that is also a contracting authority; null is not stated. */
  @Column(column.optionalFlag) contractingAuthority!: boolean | null;
  @Column(column.optionalId) parentId!: string | null;
  @Column(column.count) version!: number;
}
