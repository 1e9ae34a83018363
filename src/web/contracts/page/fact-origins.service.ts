import { Injectable } from '@nestjs/common';
import { type ContractFile } from '../../../contracts';
import { ChangesRepository } from '../../../platform/database/changes.repository';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { type FactSources } from './facts-view';
import { RowOriginsRepository } from './row-origins.repository';

/** Where the facts of a contract come from: the changes of its records, the rows that brought it in. */
@Injectable()
export class FactOrigins {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly origins: RowOriginsRepository,
  ) {}

  async of(perimeter: Perimeter, { contract, procedure }: ContractFile): Promise<FactSources> {
    return {
      contract: await this.changes.ofRecord(perimeter, 'contracts', contract.id),
      procedure: await this.changes.ofRecord(perimeter, 'procedures', procedure.id),
      rows: await this.origins.ofContract(perimeter, contract.id),
    };
  }
}
