import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contract } from '../contracts';
import { inChunks } from '../platform/database/in-chunks';
import { Declaration } from './declaration.entity';

type Ids = ReadonlySet<string>;

/** Which contracts are to be read again after records moved. */
@Injectable()
export class MovedContracts {
  /** Asked by all that is kept of the same acts. */
  private readonly known = new WeakMap<Ids, Promise<Ids>>();

  constructor(private readonly dataSource: DataSource) {}

  /** Those named themselves, the lots of a consultation, and those on which a person has declared hours. */
  among(moved: Ids): Promise<Ids> {
    const known = this.known.get(moved) ?? this.find(moved);
    this.known.set(moved, known);
    known.catch(() => this.known.delete(moved));
    return known;
  }

  private async find(moved: Ids): Promise<Ids> {
    const { manager } = this.dataSource;
    const led = await inChunks([...moved], (chunk) => {
      const worked = manager
        .createQueryBuilder(Declaration, 'declaration')
        .select('declaration.contractId')
        .where('declaration.participantId IN (:...chunk)');
      return manager
        .createQueryBuilder(Contract, 'contract')
        .select('contract.id', 'id')
        .where('contract.procedureId IN (:...chunk)')
        .orWhere(`contract.id IN (${worked.getQuery()})`)
        .setParameters({ chunk })
        .getRawMany<{ id: string }>();
    });
    return new Set([...moved, ...led.map(({ id }) => id)]);
  }
}
