import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ImportsRepository, RowFingerprint } from '../../../imports';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { type RowOrigin } from './facts-view';

/** Which rows of which files reached a contract that the caller may already see. */
@Injectable()
export class RowOriginsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: ImportsRepository,
  ) {}

  async ofContract(perimeter: Perimeter, contractId: string): Promise<RowOrigin[]> {
    const rows = await this.dataSource.manager.find(RowFingerprint, {
      where: { contractId },
      order: { importId: 'ASC', row: 'ASC', fingerprint: 'ASC' },
    });
    const names = new Map<string, string | null>();
    for (const importId of new Set(rows.map((row) => row.importId)))
      names.set(importId, (await this.imports.byId(perimeter, importId))?.fileName ?? null);
    return rows.map(({ importId, row }) => ({ importId, row, fileName: names.get(importId) ?? null }));
  }
}
