import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ContractFile } from '../../../contracts';
import { ImportsRepository, RowFingerprint } from '../../../imports';
import { ChangesRepository } from '../../../platform/database/changes.repository';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { type FactSources, type RowOrigin } from './facts-view';

/** Where the facts of a contract come from: the changes of its records, the rows that brought it in. */
@Injectable()
export class FactOriginsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: ImportsRepository,
    private readonly changes: ChangesRepository,
  ) {}

  async of(perimeter: Perimeter, { contract, procedure }: ContractFile): Promise<FactSources> {
    return {
      contract: await this.changes.ofRecord(perimeter, 'contracts', contract.id),
      procedure: await this.changes.ofRecord(perimeter, 'procedures', procedure.id),
      rows: await this.rowsOf(perimeter, contract.id),
    };
  }

  /** Which rows of which files reached a contract that the caller may already see. */
  private async rowsOf(perimeter: Perimeter, contractId: string): Promise<RowOrigin[]> {
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
