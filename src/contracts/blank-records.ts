import { unstated } from './domain/fields/fields';
import { type Buyer } from './buyer.entity';
import { type Contract } from './contract.entity';
import { type Procedure } from './procedure.entity';

/** Copied whole, then completed: an object that grows field by field costs a hundred times its copy. */
const BLANK_PROCEDURE: Procedure = {
  ...unstated('procedure'),
  id: '',
  buyerId: '',
  contractKind: 'contract',
  version: 1,
};
const BLANK_CONTRACT: Contract = {
  ...unstated('contract'),
  id: '',
  buyerId: '',
  procedureId: '',
  subjectKey: '',
  searchText: '',
  status: 'planned',
  cpvAsGiven: null,
  initialAmountDoubt: null,
  version: 1,
};

/** A procedure of which nothing is stated yet. */
export function blankProcedure(id: string, buyerId: string): Procedure {
  const procedure = { ...BLANK_PROCEDURE };
  procedure.id = id;
  procedure.buyerId = buyerId;
  return procedure;
}

/** A contract of which nothing is stated yet. */
export function blankContract(id: string, procedure: Procedure): Contract {
  const contract = { ...BLANK_CONTRACT };
  contract.id = id;
  contract.buyerId = procedure.buyerId;
  contract.procedureId = procedure.id;
  return contract;
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
