import { blankContract, blankProcedure, type Contract, type Procedure, subjectKeyOf } from '../../contracts';
import { operatorIdentity } from '../../suppliers/domain/operator-identity';
import { type ContractDraft } from '../domain/contract-draft';
import { type ContractIdentity } from '../domain/contract-match';

const anyProcedure = blankProcedure('', '');
const procedureFields = new Set(Object.keys(anyProcedure));
const contractFields = new Set(Object.keys(blankContract('', anyProcedure)));

/** The fields of a draft that live on its procedure. */
export function procedureFieldsOf(draft: ContractDraft): Partial<Procedure> {
  return pick(draft, procedureFields);
}

/** The fields of a draft that live on the contract, its subject key included. */
export function contractFieldsOf(draft: ContractDraft): Partial<Contract> {
  const fields: Partial<Contract> = pick(draft, contractFields);
  if (typeof fields.subject === 'string') fields.subjectKey = subjectKeyOf(fields.subject);
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

function pick<T>(draft: ContractDraft, names: ReadonlySet<string>): Partial<T> {
  const picked: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(draft.values)) if (names.has(field)) picked[field] = value;
  return picked as Partial<T>;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
