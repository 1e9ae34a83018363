import { registerFields } from './domain/fields/fields';
import { type Buyer } from './buyer.entity';
import { type Contract } from './contract.entity';
import { type Procedure } from './procedure.entity';

/** Nothing is stated of any field of a contract. */
const UNSTATED = Object.fromEntries(
  registerFields.filter(({ record }) => record === 'contract').map(({ id }) => [id, null]),
) as Omit<Contract, 'id' | 'buyerId' | 'procedureId' | 'subjectKey' | 'searchText' | 'status' | 'version'>;

/** A procedure of which nothing is stated yet. */
export function blankProcedure(id: string, buyerId: string): Procedure {
  return {
    id,
    buyerId,
    reference: null,
    procedureSubject: null,
    nature: null,
    contractKind: 'contract',
    procedureType: null,
    needValue: null,
    launchedOn: null,
    lotCount: null,
    service: null,
    territory: null,
    version: 1,
  };
}

/** A contract of which nothing is stated yet. */
export function blankContract(id: string, procedure: Procedure): Contract {
  return {
    ...UNSTATED,
    id,
    buyerId: procedure.buyerId,
    procedureId: procedure.id,
    subjectKey: '',
    searchText: '',
    status: 'planned',
    cpvAsGiven: null,
    initialAmountDoubt: null,
    version: 1,
  };
}

/** A buyer known by its number alone; a person completes it. */
export function blankBuyer(id: string, siret: string, name: string | null): Buyer {
  return {
    id,
    siret,
    name: name ?? `Acheteur ${siret}`,
    kind: 'local-authority',
    contractingAuthority: null,
    parentId: null,
    version: 1,
  };
}
