import { Injectable } from '@nestjs/common';
import { ContractsService, type ContractVersions } from '../../../contracts';
import { type FieldId, fieldOf } from '../../../contracts/domain/fields/fields';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { type StoredForm } from '../../forms/form-page';
import { contractValues, readContractInput, type TypedContract } from './contract-input';
import { type RegisterForm } from './contract.form';
import { TypingContext } from './typing-context';

/** Reads what was typed of a contract, and shows what is stored of it. */
@Injectable()
export class ContractEditor {
  constructor(
    private readonly contracts: ContractsService,
    private readonly typing: TypingContext,
  ) {}

  read(ids: readonly FieldId[], form: Readonly<Record<string, unknown>>): TypedContract {
    return readContractInput(ids, form, this.typing.now());
  }

  /** What is stored, as a form shows it, with its versions. */
  async stored(perimeter: Perimeter, id: string, ids: readonly FieldId[]): Promise<StoredForm> {
    const file = await this.contracts.file(perimeter, id);
    const { contract, procedure } = file;
    const versions = { contractVersion: contract.version, procedureVersion: procedure.version };
    return {
      values: { ...contractValues(ids, file), ...versions },
      labels: Object.fromEntries(ids.map((one) => [one, fieldOf(one).label])),
      versions: Object.keys(versions),
    };
  }
}

/** The versions that a form was opened on. */
export function versionsOf({ contractVersion, procedureVersion }: RegisterForm): ContractVersions {
  return { contract: contractVersion, procedure: procedureVersion };
}
