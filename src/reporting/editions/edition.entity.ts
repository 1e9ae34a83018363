import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../../platform/database/column-types';
import { type ReportModel } from '../domain/report/report-model';

/** Frozen yearly report: its model is kept whole, so that its files can be written again byte for byte. */
@Entity('editions')
@Index('editions_year', ['year', 'number'])
export class Edition {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.count) year!: number;
  /** 1, 2… within the year and the perimeter. */
  @Column(column.count) number!: number;
  /** The one buyer of the report, or null for all of the perimeter. */
  @Column(column.optionalId) buyerId!: string | null;
  /** Every buyer counted: whoever sees all of them sees the edition. */
  @Column(column.json) buyerIds!: string[];
  @Column(column.date) editionDate!: string;
  /** The edition that this one restates. */
  @Column(column.optionalId) restatesId!: string | null;
  /** SHA-256 of the rows counted. */
  @Column({ type: 'varchar', length: '64' }) rowsFingerprint!: string;
  @Column({ type: 'varchar', length: '64' }) pdfSha256!: string;
  @Column({ type: 'varchar', length: '64' }) workbookSha256!: string;
  @Column(column.json) model!: ReportModel;
  @Column(column.optionalId) authorId!: string | null;
  @Column(column.instant) frozenAt!: string;
}
