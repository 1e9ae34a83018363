import { Injectable } from '@nestjs/common';
import { type Unit } from '../platform/database/unit';
import { admits, covers, limitOf, type Perimeter } from '../shared/domain/perimeter';
import { blankContract, blankProcedure } from './blank-records';
import { Contract } from './contract.entity';
import {
  missingSubject,
  outsideLimits,
  procedureOutside,
  unknownBuyer,
  unknownContract,
} from './contracts.errors';
import { type ContractFile, ContractsRepository } from './contracts.repository';
import { searchTextOf } from './domain/search-text';
import { Procedure } from './procedure.entity';
import { subjectKeyOf } from './subject-key';

/** What a form states: fields of the procedure and of the contract, already read into domain values. */
export interface ContractInput {
  readonly procedure: Partial<Procedure>;
  readonly contract: Partial<Contract>;
}

/** The versions that a form was opened on. */
export interface ContractVersions {
  readonly contract: number;
  readonly procedure: number;
}

/** Writes contracts, inside the act of a person (`ContractActs`). */
@Injectable()
export class ContractsService {
  constructor(private readonly repository: ContractsRepository) {}

  /** The file of one contract; throws `unknown-contract` outside the perimeter. */
  async file(perimeter: Perimeter, id: string): Promise<ContractFile> {
    const [file] = await this.repository.files(perimeter, [id]);
    if (!file) throw unknownContract();
    return file;
  }

  /** The file of a contract that the act is about to change: nobody else changes it meanwhile. */
  async fileToChange(unit: Unit, perimeter: Perimeter, id: string): Promise<ContractFile> {
    const contract = await this.repository.byId(perimeter, id, unit.manager);
    if (!contract) throw unknownContract();
    await unit.lock(Procedure, [contract.procedureId]);
    const [file] = await this.repository.files(perimeter, [id], unit.manager);
    if (!file) throw unknownContract();
    return file;
  }

  /** Logs a contract; gives its id. Throws `missing-subject`, `unknown-buyer`, `outside-limits`, `procedure-outside`. */
  async log(unit: Unit, perimeter: Perimeter, buyerId: string, input: ContractInput): Promise<string> {
    if (!covers(perimeter, buyerId)) throw unknownBuyer(null);
    if (!input.contract.subject) throw missingSubject();
    const procedure = await this.procedureFor(unit, perimeter, buyerId, input.procedure);
    const contract = Object.assign(blankContract(unit.nextId(), procedure), input.contract);
    if (contract.notifiedOn !== null && contract.status === 'planned') contract.status = 'awarded';
    derive(contract, procedure, []);
    await unit.create(Contract, contract);
    return contract.id;
  }

  /** Edits a contract. Throws `outside-limits`; a version that is not the stored one is the conflict `stale-record`. */
  async edit(
    unit: Unit,
    perimeter: Perimeter,
    { contract: stored, procedure: storedProcedure }: ContractFile,
    versions: ContractVersions,
    input: ContractInput,
  ): Promise<void> {
    const { holders } = await this.repository.parts([stored.id], unit.manager);
    const procedure = { ...storedProcedure, version: versions.procedure };
    await unit.update(Procedure, procedure, input.procedure);
    refuseOutside(perimeter, procedure);
    const contract = { ...stored, version: versions.contract };
    const next = { ...contract, ...input.contract };
    // An amount that a person typed anew is no longer set aside.
    if (next.initialAmount !== contract.initialAmount) next.initialAmountDoubt = null;
    if (next.notifiedOn !== null && next.status === 'planned') next.status = 'awarded';
    derive(
      next,
      procedure,
      holders.map(({ operator }) => operator),
    );
    const { id: _id, version: _version, ...fields } = next;
    await unit.update(Contract, contract, fields);
  }

  /**
   * Lots typed with the same consultation number share its procedure, which keeps what it states where the form of
   * a further lot says nothing.
   */
  private async procedureFor(
    unit: Unit,
    perimeter: Perimeter,
    buyerId: string,
    typed: Partial<Procedure>,
  ): Promise<Procedure> {
    const fields = Object.fromEntries(
      Object.entries(typed).filter(([, value]) => value !== null),
    ) as Partial<Procedure>;
    const reference = fields.reference ?? null;
    const known = reference === null ? null : await unit.manager.findOneBy(Procedure, { buyerId, reference });
    if (known && !admits(perimeter, known)) throw procedureOutside(reference);
    const procedure = known ?? Object.assign(blankProcedure(unit.nextId(), buyerId), fields);
    if (known) {
      await unit.lock(Procedure, [known.id]);
      await unit.update(Procedure, known, fields);
    } else await unit.create(Procedure, procedure);
    refuseOutside(perimeter, procedure);
    return procedure;
  }
}

/** Nobody puts a contract where he or she would no longer see it. */
function refuseOutside(perimeter: Perimeter, procedure: Procedure): void {
  const limit = limitOf(perimeter, procedure.buyerId);
  if (limit === null || admits(perimeter, procedure)) return;
  const isOfService = limit.services.length === 0 || limit.services.includes(procedure.service ?? '');
  throw outsideLimits(limit, isOfService ? 'territory' : 'service');
}

function derive(
  contract: Contract,
  procedure: Procedure,
  holders: readonly { name: string | null; identifier: string | null }[],
): void {
  contract.subjectKey = subjectKeyOf(contract.subject);
  contract.searchText = searchTextOf({
    ...contract,
    reference: procedure.reference,
    service: procedure.service,
    holders,
  });
}
