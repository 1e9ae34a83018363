import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contract, Procedure } from '../contracts';
import { within } from '../platform/database/within';
import { contains, ofPart, type Perimeter } from '../shared/domain/perimeter';
import { ImportRecord } from './import.entity';
import { RowFingerprint } from './row-fingerprint.entity';

@Injectable()
export class ImportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byId(perimeter: Perimeter, id: string): Promise<ImportRecord | null> {
    const record = await this.dataSource.manager
      .createQueryBuilder(ImportRecord, 'record')
      .addSelect('record.report')
      .where('record.id = :id', { id })
      .orderBy('record.id')
      .getOne();
    return record && visibleImport(perimeter, record) ? record : null;
  }

  /** Imports that touched only buyers of the perimeter, newest first. */
  async list(perimeter: Perimeter, count = 50): Promise<PastImport[]> {
    const records = await this.dataSource.manager.find(ImportRecord, {
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 500,
    });
    return records.filter((record) => visibleImport(perimeter, record)).slice(0, count);
  }

  /** Contracts that the rows of an import reached, in the order of its rows; none once it is undone. */
  async contractsOf(
    perimeter: Perimeter,
    importId: string,
    count: number,
  ): Promise<{ shown: ImportedContract[]; total: number }> {
    const query = this.dataSource.manager
      .createQueryBuilder(Contract, 'contract')
      .innerJoin(RowFingerprint, 'seen', 'seen.contractId = contract.id')
      .leftJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId')
      .where('seen.importId = :importId', { importId });
    within(query, perimeter, 'contract');
    const total = await query
      .clone()
      .select('COUNT(DISTINCT contract.id)', 'total')
      .getRawOne<{ total: number | string }>();
    const shown = await query
      .select('contract.id', 'id')
      .addSelect('COALESCE(contract.decpId, procedure.reference)', 'number')
      .addSelect('contract.subject', 'subject')
      .addSelect('MIN(seen.row)', 'row')
      .groupBy('contract.id')
      .addGroupBy('contract.decpId')
      .addGroupBy('procedure.reference')
      .addGroupBy('contract.subject')
      .orderBy('MIN(seen.row)')
      .addOrderBy('contract.id')
      .limit(count)
      .getRawMany<ImportedContract>();
    return { shown, total: Number(total?.total ?? 0) };
  }
}

/** An import as lists show it, without its remarks. */
export type PastImport = Omit<ImportRecord, 'report'>;

/** A contract that an import reached, and the first row that did. */
export interface ImportedContract {
  readonly id: string;
  readonly number: string | null;
  readonly subject: string | null;
  readonly row: number;
}

/** An import shows what its author saw of its buyers: it is seen by those who see all of that. */
export function visibleImport(perimeter: Perimeter, { buyerIds, limits }: PastImport): boolean {
  if (perimeter.kind === 'everything') return true;
  return buyerIds.length > 0 && contains(perimeter, ofPart(buyerIds, limits));
}
