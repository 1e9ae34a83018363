import { type ContractFile } from '../../contracts';

/** The number a reader finds in the register: DECP number or reference, and the lot where there is one. */
export function fileReference({ contract, procedure }: ContractFile): string {
  const number = contract.decpId ?? procedure.reference ?? '—';
  return contract.lot === null ? number : `${number}, lot ${contract.lot}`;
}
