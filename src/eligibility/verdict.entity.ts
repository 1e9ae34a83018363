import { Column, Entity, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { type FactOrigin } from './domain/facts/register-facts';

/** Outcome of one rule, compact: the sentence is made again from the code and the facts. */
export type StoredOutcome = readonly [ruleId: string, outcome: string, missing: readonly string[]];
export type StoredStatus = readonly [measure: string, status: string];

/** How hours were computed: the inputs by name; those that are no fact of the contract with their value. */
export interface StoredHours {
  readonly formula: string;
  readonly inputs: readonly string[];
  readonly fixed: Readonly<Record<string, string | number>>;
  readonly assumed: readonly string[];
}

/**
 * What a rule book answers, for whatever contracts it answers so: equal answers are one row. Which facts were known
 * and where they came from belongs to the answer; their values are kept beside it, in the same order.
 */
@Entity('verdicts')
export class Verdict {
  /** Of the content: the same answers have the same identifier. */
  @PrimaryColumn(column.code) id!: string;
  @Column(column.code) ruleBook!: string;
  /** The word of the list: the strongest status among the social measures. */
  @Column(column.code) headline!: string;
  /** Outcome of the duty of art. L2112-2-1 (or its concession twin): what indicator I18 counts. */
  @Column(column.code) socialDuty!: string;
  @Column(column.json) facts!: (readonly [name: string, origin: FactOrigin])[];
  @Column(column.json) outcomes!: StoredOutcome[];
  @Column(column.json) statuses!: StoredStatus[];
  @Column(column.optionalJson) hours!: StoredHours | null;
}
