import { type Buyer } from './buyer.entity';
import { type Contract } from './contract.entity';
import { type Procedure } from './procedure.entity';

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
    ...unstatedDecpFields(),
    ...unstatedFacts(),
    id,
    buyerId: procedure.buyerId,
    procedureId: procedure.id,
    decpId: null,
    lot: null,
    subject: null,
    subjectKey: '',
    searchText: '',
    status: 'planned',
    cpv: null,
    cpvAsGiven: null,
    estimatedValue: null,
    initialAmount: null,
    initialAmountDoubt: null,
    maximumAmount: null,
    durationMonths: null,
    notifiedOn: null,
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

function unstatedFacts(): Pick<
  Contract,
  'socialServices' | 'labourShare' | 'effortRate' | 'hourlyCost' | 'transferredMonthlyHours' | 'statedHours'
> {
  return {
    socialServices: null,
    labourShare: null,
    effortRate: null,
    hourlyCost: null,
    transferredMonthlyHours: null,
    statedHours: null,
  };
}

type DecpOnlyField =
  | 'publishedOn'
  | 'decpNature'
  | 'placeCode'
  | 'placeType'
  | 'placeName'
  | 'socialConsiderations'
  | 'environmentalConsiderations'
  | 'reservation'
  | 'socialCriterionWeight'
  | 'environmentalCriterionWeight'
  | 'techniques'
  | 'performanceModalities'
  | 'frameworkId'
  | 'priceTypes'
  | 'priceForm'
  | 'groupingType'
  | 'ccag'
  | 'offersReceived'
  | 'innovative'
  | 'advanceGranted'
  | 'advanceRate'
  | 'subcontractingDeclared'
  | 'euShare'
  | 'frenchShare'
  | 'signedOn'
  | 'startsOn'
  | 'publicSubsidy';

function unstatedDecpFields(): Pick<Contract, DecpOnlyField> {
  return {
    publishedOn: null,
    decpNature: null,
    placeCode: null,
    placeType: null,
    placeName: null,
    socialConsiderations: null,
    environmentalConsiderations: null,
    reservation: null,
    socialCriterionWeight: null,
    environmentalCriterionWeight: null,
    techniques: null,
    performanceModalities: null,
    frameworkId: null,
    priceTypes: null,
    priceForm: null,
    groupingType: null,
    ccag: null,
    offersReceived: null,
    innovative: null,
    advanceGranted: null,
    advanceRate: null,
    subcontractingDeclared: null,
    euShare: null,
    frenchShare: null,
    signedOn: null,
    startsOn: null,
    publicSubsidy: null,
  };
}
