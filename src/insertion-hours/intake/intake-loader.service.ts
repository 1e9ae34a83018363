import { Injectable } from '@nestjs/common';
import { Contract } from '../../contracts';
import { type Unit } from '../../platform/database/unit';
import { type Perimeter } from '../../shared/domain/perimeter';
import { CommitmentsRepository } from '../commitments.repository';
import { type ContractTerms, ContractTermsRepository } from '../contract-terms.repository';
import { lookUpContract } from '../domain/contract-lookup';
import { type DeclarationRow } from '../domain/declaration-row';
import { numberKey } from '../domain/lot-number';
import { ParticipantVault } from '../participant-vault';
import { SecretCheck } from '../secret-check.service';
import { IntakeRecords } from './intake-records.service';
import { WorkingSet } from './working-set';

/** Loads, in a few queries, all that the rows of a file are compared with. */
@Injectable()
export class IntakeLoader {
  constructor(
    private readonly contracts: ContractTermsRepository,
    private readonly commitments: CommitmentsRepository,
    private readonly records: IntakeRecords,
    private readonly vault: ParticipantVault,
    private readonly secret: SecretCheck,
  ) {}

  async forRows(unit: Unit, perimeter: Perimeter, rows: readonly DeclarationRow[]): Promise<WorkingSet> {
    await this.secret.require(unit);
    const numbers = rows.flatMap(({ contractNumber }) => (contractNumber === null ? [] : [contractNumber]));
    const named = await this.contracts.named(perimeter, numbers, unit.manager);
    const meant = rows.map(({ contractNumber, lot }) => {
      if (contractNumber === null) return null;
      const lookup = lookUpContract(contractNumber, lot, named.get(numberKey(contractNumber)) ?? []);
      return lookup.kind === 'found' ? lookup.contractId : null;
    });
    const contracts = await this.terms(
      unit,
      perimeter,
      meant.flatMap((id) => id ?? []),
    );
    const fingerprints = rows.flatMap((row, index) => {
      const contractId = meant[index];
      return contractId === null || contractId === undefined
        ? []
        : [this.vault.rowFingerprint(contractId, row.fingerprintText)];
    });
    return new WorkingSet({
      named,
      contracts,
      ...(await this.records.load(unit, perimeter, { rows, contracts, fingerprints })),
    });
  }

  async forContract(
    unit: Unit,
    perimeter: Perimeter,
    contractId: string,
    row: DeclarationRow,
  ): Promise<WorkingSet> {
    await this.secret.require(unit);
    const contracts = await this.terms(unit, perimeter, [contractId]);
    const records = await this.records.load(unit, perimeter, { rows: [row], contracts, fingerprints: [] });
    return new WorkingSet({ named: new Map(), contracts, ...records });
  }

  /**
   * Of contracts that nobody else declares on meanwhile: the same hours sent twice at once would be counted twice. A
   * commitment may run beyond the duration that the register knows: hours are then in time too.
   */
  private async terms(
    unit: Unit,
    perimeter: Perimeter,
    ids: readonly string[],
  ): Promise<Map<string, ContractTerms>> {
    await unit.lock(Contract, [...new Set(ids)]);
    const contracts = await this.contracts.byIds(perimeter, ids, unit.manager);
    const commitments = await this.commitments.currentOf(perimeter, [...contracts.keys()], unit.manager);
    for (const [id, contract] of contracts) {
      const agreed = commitments.get(id)?.endsOn ?? null;
      if (agreed !== null && contract.endsOn !== null && agreed > contract.endsOn)
        contracts.set(id, { ...contract, endsOn: agreed });
    }
    return contracts;
  }
}
