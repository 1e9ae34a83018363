import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Perimeter } from '../../shared/domain/perimeter';
import { Edition } from './edition.entity';

/** What a list shows of an edition: all but its model, which is as large as its report. */
export type EditionSummary = Omit<Edition, 'model'>;

const SUMMARY = {
  id: true,
  year: true,
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
  async list(
    perimeter: Perimeter,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<EditionSummary[]> {
    const order = { year: 'DESC', number: 'DESC', id: 'DESC' } as const;
    const editions = await manager.find(Edition, { select: SUMMARY, order });
    return editions.filter((edition) => isInside(edition, perimeter));
  }

  async byId(perimeter: Perimeter, id: string): Promise<Edition | null> {
    const edition = await this.dataSource.manager.findOneBy(Edition, { id });
    return edition !== null && isInside(edition, perimeter) ? edition : null;
  }

  /** The last edition of that year about exactly these buyers, which the next one restates; null before. */
  async former(
    perimeter: Perimeter,
    { year, buyerIds }: { readonly year: number; readonly buyerIds: readonly string[] },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<EditionSummary | null> {
    const scope = [...buyerIds].sort().join();
    const editions = await this.list(perimeter, manager);
    return editions.find((each) => each.year === year && [...each.buyerIds].sort().join() === scope) ?? null;
  }
}

/** A person whose rows are limited to a service saw none of the others: the edition is not his or hers. */
function isInside({ buyerIds }: EditionSummary, perimeter: Perimeter): boolean {
  if (perimeter.kind === 'everything') return true;
  return perimeter.service === undefined && buyerIds.every((id) => perimeter.buyerIds.includes(id));
}
