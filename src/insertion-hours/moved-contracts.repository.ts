import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contract } from '../contracts';
import { inChunks } from '../platform/database/in-chunks';
import { Declaration } from './declaration.entity';

/** Which contracts are to be read again after records moved. */
@Injectable()
export class MovedContracts {
  constructor(private readonly dataSource: DataSource) {}

  /** Those named themselves, the lots of a consultation, and those on which a person has declared hours. */
  async among(moved: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const { manager } = this.dataSource;
    const led = await inChunks([...moved], async (chunk) => {
      const lots = await manager
        .createQueryBuilder(Contract, 'contract')
        .select('contract.id', 'id')
        .where('contract.procedureId IN (:...chunk)', { chunk })
        .getRawMany<{ id: string }>();
      const worked = await manager
        .createQueryBuilder(Declaration, 'declaration')
        .select('DISTINCT declaration.contractId', 'id')
        .where('declaration.participantId IN (:...chunk)', { chunk })
        .getRawMany<{ id: string }>();
      return [...lots, ...worked];
    });
    return new Set([...moved, ...led.map(({ id }) => id)]);
  }
}
