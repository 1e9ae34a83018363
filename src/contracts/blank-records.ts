import { unstated } from './domain/fields/fields';
import { type Buyer } from './buyer.entity';
import { type Contract } from './contract.entity';
import { type Procedure } from './procedure.entity';

const blankFields = { procedure: unstated('procedure'), contract: unstated('contract') };

/** A procedure of which nothing is stated yet. */
export function blankProcedure(id: string, buyerId: string): Procedure {
  return { ...blankFields.procedure, id, buyerId, contractKind: 'contract', version: 1 };
}

/** A contract of which nothing is stated yet. */
export function blankContract(id: string, procedure: Procedure): Contract {
  return {
    ...blankFields.contract,
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
