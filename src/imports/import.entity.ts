import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../platform/database/column-types';
import { type Limit } from '../shared/domain/perimeter';
import { type FileReport, type RowCounts } from './domain/report/file-report';

export type ImportState = 'done' | 'undone';

/** One file brought in: what it was, how it was read, what became of its rows. */
@Entity('imports')
@Index('imports_created', ['createdAt', 'id'])
export class ImportRecord {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.text) fileName!: string;
  @Column(column.hash) fileHash!: string;
  @Column(column.code) format!: string;
  @Column(column.code) state!: ImportState;
  @Column(column.optionalId) actorId!: string | null;
  @Column(column.instant) createdAt!: string;
  /** Buyers that the file touched: whoever sees all of them sees the import. */
  @Column(column.json) buyerIds!: string[];
  /** What of these buyers its author was given; null where that was each of them whole. */
  @Column(column.optionalJson) limits!: Limit[] | null;
  @Column(column.json) rows!: RowCounts;
  /** The whole result, read with one import and left out of lists: it holds every remark. */
  @Column({ ...column.json, select: false })
  report!: FileReport;
}
