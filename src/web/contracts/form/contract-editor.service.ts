import { Injectable } from '@nestjs/common';
import { ContractsService, type ContractVersions } from '../../../contracts';
import { fieldOf } from '../../../contracts/domain/fields/fields';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { contractValues, readContractInput, type TypedContract } from './contract-input';
import { TypingContext } from './typing-context';

/** Reads what was typed of a contract, and shows what is stored of it. */
@Injectable()
export class ContractEditor {
  constructor(
    private readonly contracts: ContractsService,
    private readonly typing: TypingContext,
  ) {}

  read(ids: readonly string[], body: Readonly<Record<string, unknown>>): TypedContract {
    return readContractInput(ids, body, this.typing.now());
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
}

/** The versions that a form was opened on. */
export function versionsOf(body: Readonly<Record<string, unknown>>): ContractVersions {
  const number = (value: unknown): number =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
  return { contract: number(body['contractVersion']), procedure: number(body['procedureVersion']) };
}
