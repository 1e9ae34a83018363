import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Perimeter } from '../shared/domain/perimeter';
import { ImportRecord } from './import.entity';

@Injectable()
export class ImportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byId(perimeter: Perimeter, id: string): Promise<ImportRecord | null> {
    const record = await this.dataSource.manager.findOneBy(ImportRecord, { id });
    return record && visibleImport(perimeter, record) ? record : null;
  }

  /** Imports that touched only buyers of the perimeter, newest first. */
  async list(perimeter: Perimeter, count = 50): Promise<ImportRecord[]> {
    const records = await this.dataSource.manager.find(ImportRecord, {
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 500,
    });
    return records.filter((record) => visibleImport(perimeter, record)).slice(0, count);
  }
}

/** An import that touched another's buyer would show its rows: it is seen by those who see all of them. */
export function visibleImport(perimeter: Perimeter, record: ImportRecord): boolean {
  return (
    perimeter.kind === 'everything' ||
    (record.buyerIds.length > 0 && record.buyerIds.every((id) => perimeter.buyerIds.includes(id)))
  );
}
