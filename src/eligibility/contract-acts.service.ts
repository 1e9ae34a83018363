import { Injectable } from '@nestjs/common';
import { type ContractFile, type ContractInput, ContractsService, type ContractVersions } from '../contracts';
import { type Act, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type DomainError } from '../shared/domain/domain-error';
import { type Perimeter } from '../shared/domain/perimeter';
import { AssessmentsService } from './assessments.service';
import { DecisionsRepository } from './decisions.repository';
import { type LaunchStep, launchStep, mayLaunch } from './domain/decisions/readiness';
import { clauseOrReason } from './eligibility.errors';

/** A contract written; `refusal` says why its step towards the launch was not taken, null when it was or none was asked. */
export interface WrittenContract {
  readonly id: string;
  readonly refusal: DomainError | null;
}

/** What a person does with a contract: logged, edited, moved towards its launch; each one transaction. */
@Injectable()
export class ContractActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractsService,
    private readonly assessments: AssessmentsService,
    private readonly decisions: DecisionsRepository,
  ) {}

  /** Throws `missing-subject`, `unknown-buyer`, `outside-limits`, `procedure-outside`. */
  log(perimeter: Perimeter, act: Act, buyerId: string, input: ContractInput): Promise<WrittenContract> {
    return this.unitOfWork.run(act, async (unit) => {
      const { held, step } = withoutStep(input, 'planned');
      const id = await this.contracts.log(unit, perimeter, buyerId, held);
      return { id, refusal: await this.take(unit, perimeter, id, step) };
    });
  }

  /** `versions` are those that the form was opened on. Throws `unknown-contract`, `outside-limits`, `stale-record`. */
  edit(
    perimeter: Perimeter,
    act: Act,
    id: string,
    versions: ContractVersions,
    input: ContractInput,
  ): Promise<WrittenContract> {
    return this.unitOfWork.run(act, async (unit) => {
      const file = await this.contracts.fileToChange(unit, perimeter, id);
      const { held, step } = withoutStep(input, file.contract.status);
      await this.contracts.edit(unit, perimeter, file, versions, held);
      return { id, refusal: await this.take(unit, perimeter, id, step) };
    });
  }

  /** Throws `clause-or-reason` where a social condition is required and nothing answers it, `unknown-contract`. */
  async advance(perimeter: Perimeter, act: Act, id: string, step: LaunchStep): Promise<void> {
    await this.unitOfWork.run(act, async (unit) => {
      await this.contracts.fileToChange(unit, perimeter, id);
      const refusal = await this.take(unit, perimeter, id, step);
      if (refusal !== null) throw refusal;
    });
  }

  /** The step is taken last, on the facts just written, so that no form goes round "clause or reason". */
  private async take(
    unit: Unit,
    perimeter: Perimeter,
    id: string,
    step: LaunchStep | null,
  ): Promise<DomainError | null> {
    if (step === null) return null;
    const { file, assessment } = await this.assessments.verdicts(perimeter, id, { unit });
    const decision = (await this.decisions.current([id], unit.manager)).get(id) ?? null;
    const condition = assessment.measures.find(({ measure }) => measure === 'social-condition');
    if (!mayLaunch(condition?.status ?? 'undetermined', decision)) return clauseOrReason();
    await this.contracts.edit(unit, perimeter, file, versionsOf(file), {
      procedure: {},
      contract: { status: step },
    });
    return null;
  }
}

function withoutStep(
  input: ContractInput,
  stored: string,
): { readonly held: ContractInput; readonly step: LaunchStep | null } {
  const step = launchStep(stored, input.contract.status);
  if (step === null) return { held: input, step };
  const { status: _status, ...contract } = input.contract;
  return { held: { ...input, contract }, step };
}

function versionsOf({ contract, procedure }: ContractFile): ContractVersions {
  return { contract: contract.version, procedure: procedure.version };
}
