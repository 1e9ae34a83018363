import { type ContractFile } from '../../contracts';
import { contractReference } from '../../reporting/domain/contract-reference';

export function fileReference({ contract, procedure }: ContractFile): string {
  return contractReference({ ...contract, reference: procedure.reference });
}
