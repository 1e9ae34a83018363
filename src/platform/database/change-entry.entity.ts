import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from './column-types';

export type Operation = 'create' | 'update' | 'remove';

/** Field → [before, after]. */
export type FieldChanges = Readonly<Record<string, readonly [unknown, unknown]>>;

/** What an entry says but the fields: an act may leave a hundred thousand. */
export type Trace = Pick<ChangeEntry, 'id' | 'recordType' | 'recordId' | 'operation'>;

/**
 * One change of one record (journal). History, undo of an import, "edited since" and the audit read these;
 * nothing else keeps a second history. A creation is one entry without its fields; of what an act creates by
 * thousands, one entry a table and buyer, under the beginning that their identifiers share (`ids.ts`).
 */
@Entity('change_entries')
@Index('change_entries_record', ['recordType', 'recordId', 'id'])
@Index('change_entries_act', ['actKind', 'actRef'])
export class ChangeEntry {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.instant) at!: string;
  @Column(column.optionalId) actorId!: string | null;
  /** form, import, api, command, system */
  @Column(column.code) actKind!: string;
  /** The import or the job that did it. */
  @Column(column.optionalId) actRef!: string | null;
  @Column(column.code) recordType!: string;
  @Column(column.id) recordId!: string;
  @Column(column.optionalId) buyerId!: string | null;
  @Column(column.code) operation!: Operation;
  @Column(column.optionalJson) changes!: FieldChanges | null;
}
