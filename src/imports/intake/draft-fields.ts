import { blankContract, blankProcedure, type Contract, type Procedure, subjectKeyOf } from '../../contracts';
import { operatorIdentity } from '../../suppliers/domain/operator-identity';
import { type ContractDraft } from '../domain/contract-draft';
import { type ContractIdentity } from '../domain/contract-match';

const anyProcedure = blankProcedure('', '');
const procedureFields = Object.keys(anyProcedure) as (keyof Procedure)[];
const contractFields = Object.keys(blankContract('', anyProcedure)) as (keyof Contract)[];

/** The fields of a draft that live on its procedure. */
export function procedureFieldsOf(draft: ContractDraft): Partial<Procedure> {
  return pick(draft, procedureFields);
}

/** The fields of a draft that live on the contract, its subject key included. */
export function contractFieldsOf(draft: ContractDraft, { subjectKey }: ContractIdentity): Partial<Contract> {
  const fields: Partial<Contract> = pick(draft, contractFields);
  if (typeof fields.subject === 'string') fields.subjectKey = subjectKey;
  return fields;
}

export function identityOf(draft: ContractDraft): ContractIdentity {
  const { decpId, reference, lot, subject, notifiedOn } = draft.values;
  return {
    decpId: textOrNull(decpId),
    reference: textOrNull(reference),
    lot: textOrNull(lot),
    subjectKey: subjectKeyOf(textOrNull(subject)),
    holderKeys: draft.holders.map(({ identifier, name }) => operatorIdentity(identifier, name)),
    notifiedOn: textOrNull(notifiedOn),
  };
}

function pick<T>(draft: ContractDraft, names: readonly (keyof T)[]): Partial<T> {
  const values = draft.values as Partial<T>;
  const picked: Partial<T> = {};
  for (const name of names) {
    const value = values[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
