import {
  type Amendment,
  type ConcessionExecution,
  type Contract,
  type Subcontract,
} from '../../../contracts';
import { eurosText } from '../../../shared/domain/euros';
import { type Operator } from '../../../suppliers';
import { type RegisterRow } from '../../list/register-rows.service';

export interface DecpParts {
  readonly subcontracts: readonly Subcontract[];
  readonly executions: readonly ConcessionExecution[];
  /** Operators of the subcontracts, by id. */
  readonly operators: ReadonlyMap<string, Operator>;
}

type Json = string | number | boolean | Json[] | { [key: string]: Json };
export type DecpRecord = Record<string, Json>;
type Loose = Record<string, Json | null | undefined>;

/** A contract as one `marche` of the DECP schema 2.0.4; what is not stated is left out. */
export function decpContract(row: RegisterRow, parts: DecpParts): DecpRecord {
  const { contract, procedure, buyer } = row;
  return compact({
    id: contract.decpId,
    acheteur: { id: buyer.siret },
    nature: contract.decpNature ?? NATURES[procedure.contractKind],
    objet: contract.subject,
    codeCPV: contract.cpv,
    techniques: wrapped('technique', contract.techniques),
    modalitesExecution: wrapped('modaliteExecution', contract.performanceModalities),
    idAccordCadre: contract.frameworkId,
    marcheInnovant: contract.innovative,
    ccag: contract.ccag,
    offresRecues: contract.offersReceived,
    attributionAvance: contract.advanceGranted,
    tauxAvance: numberOf(contract.advanceRate),
    typeGroupementOperateurs: contract.groupingType,
    sousTraitanceDeclaree: contract.subcontractingDeclared,
    actesSousTraitance: subcontracts(parts, false),
    procedure: procedure.procedureType,
    lieuExecution: placeOf(contract),
    dureeMois: contract.durationMonths,
    dateNotification: contract.notifiedOn,
    datePublicationDonnees: contract.publishedOn,
    montant: euros(contract.initialAmount),
    typesPrix: wrapped('typePrix', contract.priceTypes),
    formePrix: contract.priceForm,
    origineUE: numberOf(contract.euShare),
    origineFrance: numberOf(contract.frenchShare),
    titulaires: row.holders.map((holder) => ({ titulaire: identified(holder) })),
    ...considerations(contract),
    modificationsActesSousTraitance: subcontracts(parts, true),
    modifications: nonEmpty(row.amendments.map((each) => ({ modification: contractChange(each) }))),
  });
}

/** A concession as one `contrat-concession` of the DECP schema 2.0.4. */
export function decpConcession(row: RegisterRow, parts: DecpParts): DecpRecord {
  const { contract, procedure, buyer } = row;
  return compact({
    id: contract.decpId,
    autoriteConcedante: { id: buyer.siret },
    nature: contract.decpNature,
    objet: contract.subject,
    procedure: procedure.procedureType,
    dureeMois: contract.durationMonths,
    dateSignature: contract.signedOn,
    datePublicationDonnees: contract.publishedOn,
    dateDebutExecution: contract.startsOn,
    valeurGlobale: euros(contract.initialAmount),
    montantSubventionPublique: euros(contract.publicSubsidy),
    donneesExecution: nonEmpty(parts.executions.map((each) => ({ donneesAnnuelles: yearlyData(each) }))),
    concessionnaires: row.holders.map((holder) => ({ concessionnaire: identified(holder) })),
    ...considerations(contract),
    modifications: nonEmpty(row.amendments.map((each) => ({ modification: concessionChange(each) }))),
  });
}

const NATURES = {
  contract: 'Marché',
  defence: 'Marché de défense ou de sécurité',
  concession: 'Concession de service',
} as const;

function considerations(contract: Contract): Loose {
  return {
    considerationsSociales: wrapped('considerationSociale', contract.socialConsiderations),
    considerationsEnvironnementales: wrapped(
      'considerationEnvironnementale',
      contract.environmentalConsiderations,
    ),
  };
}

function contractChange(change: Amendment): DecpRecord {
  return compact({
    id: change.number,
    dateNotificationModification: change.notifiedOn,
    datePublicationDonneesModification: change.publishedOn,
    dureeMois: change.durationMonths,
    montant: euros(change.amount),
    titulaires: change.holders?.map((holder) => ({ titulaire: identified(holder) })),
  });
}

function concessionChange(change: Amendment): DecpRecord {
  return compact({
    id: change.number,
    dateSignatureModification: change.notifiedOn,
    datePublicationDonneesModification: change.publishedOn,
    dureeMois: change.durationMonths,
    valeurGlobale: euros(change.amount),
  });
}

function yearlyData(execution: ConcessionExecution): DecpRecord {
  return compact({
    datePublicationDonneesExecution: execution.publishedOn,
    depensesInvestissement: euros(execution.investment),
    tarifs: (execution.tariffs ?? []).map(({ label, price }) => ({
      tarif: { intituleTarif: label, tarif: Number(price) },
    })),
  });
}

function subcontracts(parts: DecpParts, isChange: boolean): Json[] | null {
  const acts = parts.subcontracts.filter((act) => act.isChange === isChange);
  return nonEmpty(
    acts.map((act) =>
      isChange
        ? {
            modificationActeSousTraitance: compact({
              id: act.number,
              dureeMois: act.durationMonths,
              dateNotificationModificationSousTraitance: act.notifiedOn,
              montant: euros(act.amount),
              datePublicationDonnees: act.publishedOn,
            }),
          }
        : { acteSousTraitance: subcontract(act, parts.operators.get(act.operatorId ?? '')) },
    ),
  );
}

function subcontract(act: Subcontract, operator: Operator | undefined): DecpRecord {
  return compact({
    id: act.number,
    sousTraitant: operator ? identified(operator) : null,
    dureeMois: act.durationMonths,
    dateNotification: act.notifiedOn,
    datePublicationDonnees: act.publishedOn,
    montant: euros(act.amount),
    variationPrix: act.priceVariation,
  });
}

function identified(operator: { identifier: string | null; identifierType: string | null }): DecpRecord {
  return compact({ typeIdentifiant: operator.identifierType, id: operator.identifier });
}

function placeOf({ placeCode, placeType }: Contract): DecpRecord | null {
  return placeCode === null || placeType === null ? null : { code: placeCode, typeCode: placeType };
}

function wrapped(name: string, values: readonly string[] | null): DecpRecord | null {
  return values === null ? null : { [name]: [...values] };
}

function nonEmpty(items: Json[]): Json[] | null {
  return items.length === 0 ? null : items;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** Open data carry euros as a JSON number; cents divided by 100 print exactly below 90 000 billion. */
function euros(cents: number | null): number | null {
  return cents === null ? null : Number(eurosText(cents));
}

function compact(record: Loose): DecpRecord {
  return Object.fromEntries(
    Object.entries(record).filter(
      (entry): entry is [string, Json] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}
