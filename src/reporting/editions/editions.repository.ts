import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { coversWhole, limitsOf, type Perimeter } from '../../shared/domain/perimeter';
import { EditionFiles } from './edition-files.entity';
import { Edition } from './edition.entity';

/** What a list shows of an edition: all but its model, which is as large as its report. */
export type EditionSummary = Omit<Edition, 'model'>;

const SUMMARY = {
  id: true,
  year: true,
  scope: true,
  number: true,
  buyerId: true,
  buyerIds: true,
  editionDate: true,
  restatesId: true,
  rowsFingerprint: true,
  pdfSha256: true,
  workbookSha256: true,
  authorId: true,
  frozenAt: true,
} as const;

@Injectable()
export class EditionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Frozen editions whose buyers are all inside the perimeter, newest first. */
  async list(perimeter: Perimeter): Promise<EditionSummary[]> {
    const order = { year: 'DESC', number: 'DESC', id: 'DESC' } as const;
    const editions = await this.dataSource.manager.find(Edition, { select: SUMMARY, order });
    return editions.filter((edition) => isInside(edition, perimeter));
  }

  async byId(perimeter: Perimeter, id: string): Promise<Edition | null> {
    const edition = await this.dataSource.manager.findOneBy(Edition, { id });
    return edition !== null && isInside(edition, perimeter) ? edition : null;
  }

  /** The last edition of that year and scope, which the next one restates; null before. */
  async former(
    year: number,
    scope: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<EditionSummary | null> {
    return manager.findOne(Edition, { select: SUMMARY, where: { year, scope }, order: { number: 'DESC' } });
  }

  /** The files kept with an edition; null for one frozen before they were. */
  async files(
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<{ readonly pdf: Buffer; readonly workbook: Buffer } | null> {
    const kept = await manager.findOneBy(EditionFiles, { id });
    if (kept === null) return null;
    return { pdf: Buffer.from(kept.pdf, 'base64'), workbook: Buffer.from(kept.workbook, 'base64') };
  }
}

/** Names what an edition counts: editions of one scope are numbered together. */
export function scopeOf(perimeter: Perimeter, buyerIds: readonly string[]): string {
  const limits = limitsOf(perimeter);
  const counted = [...buyerIds].sort().join() + (limits.length === 0 ? '' : `/${JSON.stringify(limits)}`);
  return createHash('sha256').update(counted).digest('hex');
}

/** An edition counts its buyers whole: whoever is given a part of one would read there what he or she does not see. */
function isInside({ buyerIds }: EditionSummary, perimeter: Perimeter): boolean {
  return buyerIds.every((id) => coversWhole(perimeter, id));
}
