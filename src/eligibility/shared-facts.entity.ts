import { Column, Entity, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';

/** `null`: the next value of the contract's own. `as`: the value of the fact at that place, before it. */
export type SharedValue = string | boolean | readonly string[] | { readonly as: number } | null;

/** What many contracts have alike of the values of their facts, once for all of them. */
@Entity('shared_facts')
export class SharedFacts {
  /** Of the content: the same values have the same identifier. */
  @PrimaryColumn(column.code) id!: string;
  /** In the order of the verdict's `facts`. */
  @Column(column.json) values!: readonly SharedValue[];
}
