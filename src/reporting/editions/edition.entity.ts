import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { column } from '../../platform/database/column-types';
import { type ReportModel } from '../domain/report/report-model';

/** Frozen yearly report: its model, and beside it its two files (`EditionFiles`). */
@Entity('editions')
@Index('editions_number', ['year', 'scope', 'number'], { unique: true })
export class Edition {
  @PrimaryColumn(column.id) id!: string;
  @Column(column.count) year!: number;
  /** What is counted: the buyers, and the service for whoever is limited to one (`scopeOf`). */
  @Column(column.hash) scope!: string;
  /** 1, 2… within the year and the scope. */
  @Column(column.count) number!: number;
  /** The one buyer of the report, or null for all of the perimeter. */
  @Column(column.optionalId) buyerId!: string | null;
  /** Every buyer counted: whoever sees all of them sees the edition. */
  @Column(column.json) buyerIds!: string[];
  @Column(column.date) editionDate!: string;
  /** The edition that this one restates. */
  @Column(column.optionalId) restatesId!: string | null;
  /** SHA-256 of the rows counted. */
  @Column(column.hash) rowsFingerprint!: string;
  @Column(column.hash) pdfSha256!: string;
  @Column(column.hash) workbookSha256!: string;
  @Column(column.json) model!: ReportModel;
  @Column(column.optionalId) authorId!: string | null;
  @Column(column.instant) frozenAt!: string;
}
