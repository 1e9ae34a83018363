import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { type ContractInput, ContractsService } from '../../../contracts';
import { fieldOf } from '../../../contracts/domain/fields/fields';
import { AssessmentsService } from '../../../eligibility';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { contractValues, readContractInput, type TypedContract } from './contract-input';
import { TypingContext } from './typing-context';

export interface Versions {
  readonly contract: number;
  readonly procedure: number;
}

/** Reads what was typed, saves it, and assesses the contract and the lots beside it. */
@Injectable()
export class ContractEditor {
  constructor(
    private readonly contracts: ContractsService,
    private readonly assessments: AssessmentsService,
    private readonly typing: TypingContext,
  ) {}

  read(ids: readonly string[], body: Readonly<Record<string, unknown>>): TypedContract {
    return readContractInput(ids, body, this.typing.now());
  }

  /** Throws `stale-record` when one of the versions is not the stored one. */
  async save(
    { perimeter, act }: SignedIn,
    id: string,
    versions: Versions,
    input: ContractInput,
  ): Promise<void> {
    await this.contracts.edit(perimeter, act, id, versions, await this.settled(perimeter, id, input));
    await this.assessments.assess(perimeter, [id]);
  }

  /** A consultation already known keeps what it states where the form of a further lot says nothing. */
  async log({ perimeter, act }: SignedIn, buyerId: string, input: ContractInput): Promise<string> {
    const stated = { ...input, procedure: withoutBlanks(input.procedure) };
    const id = await this.contracts.log(perimeter, act, buyerId, stated);
    await this.assessments.assess(perimeter, [id]);
    return id;
  }

  /** What is stored, as a form shows it, with its versions. */
  async values(perimeter: Perimeter, id: string, ids: readonly string[]): Promise<Record<string, unknown>> {
    const file = await this.contracts.file(perimeter, id);
    const { contract, procedure } = file;
    return {
      ...contractValues(ids, file),
      contractVersion: contract.version,
      procedureVersion: procedure.version,
    };
  }

  /** The labels of fields, to compare two versions. */
  labels(ids: readonly string[]): Record<string, string> {
    return Object.fromEntries(ids.map((id) => [id, fieldOf(id).label]));
  }

  /** An amount that a person typed anew is no longer set aside. */
  private async settled(perimeter: Perimeter, id: string, input: ContractInput): Promise<ContractInput> {
    const typed = input.contract.initialAmount;
    if (typed === undefined) return input;
    const { contract } = await this.contracts.file(perimeter, id);
    if (typed === contract.initialAmount) return input;
    return { ...input, contract: { ...input.contract, initialAmountDoubt: null } };
  }
}

function withoutBlanks<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<T>;
}

/** The versions that a form was opened on. */
export function versionsOf(body: Readonly<Record<string, unknown>>): Versions {
  const number = (value: unknown): number =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
  return { contract: number(body['contractVersion']), procedure: number(body['procedureVersion']) };
}
