import { Injectable } from '@nestjs/common';
import { type Act, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { covers, type Perimeter } from '../shared/domain/perimeter';
import { normalisedText } from '../shared/domain/normalised-text';
import { blankContract, blankProcedure } from './blank-records';
import { Contract } from './contract.entity';
import { missingSubject, unknownBuyer, unknownContract } from './contracts.errors';
import { type ContractFile, ContractsRepository } from './contracts.repository';
import { searchTextOf } from './domain/search-text';
import { Procedure } from './procedure.entity';

/** What a form states: fields of the procedure and of the contract, already read into domain values. */
export interface ContractInput {
  readonly procedure: Partial<Procedure>;
  readonly contract: Partial<Contract>;
}

@Injectable()
export class ContractsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: ContractsRepository,
  ) {}

  /** The file of one contract; throws `unknown-contract` outside the perimeter. */
  async file(perimeter: Perimeter, id: string): Promise<ContractFile> {
    const [file] = await this.repository.files(perimeter, [id]);
    if (!file) throw unknownContract(id);
    return file;
  }

  /** Logs a contract by form; gives its id. Throws `missing-subject`, `unknown-buyer`. */
  async log(perimeter: Perimeter, act: Act, buyerId: string, input: ContractInput): Promise<string> {
    if (!covers(perimeter, buyerId)) throw unknownBuyer(buyerId);
    if (!input.contract.subject) throw missingSubject();
    return this.unitOfWork.run(act, async (unit) => {
      const procedure = await this.procedureFor(unit, buyerId, input.procedure);
      const contract = Object.assign(blankContract(unit.nextId(), procedure), input.contract);
      if (contract.notifiedOn !== null && contract.status === 'planned') contract.status = 'awarded';
      derive(contract, procedure, []);
      await unit.create(Contract, contract);
      return contract.id;
    });
  }

  /**
   * Edits a contract by form. `versions` are those the form was opened on: a stale one is the conflict
   * `stale-record`.
   */
  async edit(
    perimeter: Perimeter,
    act: Act,
    id: string,
    versions: { readonly contract: number; readonly procedure: number },
    input: ContractInput,
  ): Promise<void> {
    const file = await this.file(perimeter, id);
    const { holders } = await this.repository.parts([id]);
    await this.unitOfWork.run(act, async (unit) => {
      const procedure = { ...file.procedure, version: versions.procedure };
      await unit.update(Procedure, procedure, input.procedure);
      const contract = { ...file.contract, version: versions.contract };
      const next = { ...contract, ...input.contract };
      if (next.notifiedOn !== null && next.status === 'planned') next.status = 'awarded';
      derive(
        next,
        procedure,
        holders.map(({ operator }) => operator),
      );
      const { id: _id, version: _version, ...fields } = next;
      await unit.update(Contract, contract, fields);
    });
  }

  /** Lots typed with the same consultation number share its procedure. */
  private async procedureFor(unit: Unit, buyerId: string, fields: Partial<Procedure>): Promise<Procedure> {
    const reference = fields.reference ?? null;
    const known = reference === null ? null : await unit.manager.findOneBy(Procedure, { buyerId, reference });
    if (known) {
      await unit.update(Procedure, known, fields);
      return known;
    }
    return unit.create(Procedure, Object.assign(blankProcedure(unit.nextId(), buyerId), fields));
  }
}

function derive(
  contract: Contract,
  procedure: Procedure,
  holders: readonly { name: string | null; identifier: string | null }[],
): void {
  contract.subjectKey = normalisedText(contract.subject ?? '');
  contract.searchText = searchTextOf({
    ...contract,
    reference: procedure.reference,
    service: procedure.service,
    holders,
  });
}
