import {
  type Amendment,
  type ConcessionExecution,
  type Contract,
  type Subcontract,
} from '../../../contracts';
import { type FieldValue } from '../../../contracts/domain/fields/field';
import { type Field, type FieldId, registerFields } from '../../../contracts/domain/fields/fields';
import { type Cents, eurosText } from '../../../shared/domain/euros';
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
    ...statedFields(row, ({ decp }) => decp),
    acheteur: { id: buyer.siret },
    nature: contract.decpNature ?? NATURES[procedure.contractKind],
    lieuExecution: placeOf(contract),
    titulaires: row.holders.map((holder) => ({ titulaire: identified(holder) })),
    actesSousTraitance: subcontracts(parts, false),
    modificationsActesSousTraitance: subcontracts(parts, true),
    modifications: nonEmpty(row.amendments.map((each) => ({ modification: contractChange(each) }))),
  });
}

/** A concession as one `contrat-concession` of the DECP schema 2.0.4. */
export function decpConcession(row: RegisterRow, parts: DecpParts): DecpRecord {
  return compact({
    ...statedFields(row, ({ decpConcession }) => decpConcession),
    autoriteConcedante: { id: row.buyer.siret },
    concessionnaires: row.holders.map((holder) => ({ concessionnaire: identified(holder) })),
    donneesExecution: nonEmpty(parts.executions.map((each) => ({ donneesAnnuelles: yearlyData(each) }))),
    modifications: nonEmpty(row.amendments.map((each) => ({ modification: concessionChange(each) }))),
  });
}

const NATURES = {
  contract: 'Marché',
  defence: 'Marché de défense ou de sécurité',
  concession: 'Concession de service',
} as const;

type Stored = Readonly<Partial<Record<FieldId, FieldValue | null>>>;

/** What is stated of the fields that have a name here. */
function statedFields(
  { contract, procedure }: RegisterRow,
  nameOf: (field: Field) => string | undefined,
): Loose {
  const record: Loose = {};
  for (const field of registerFields) {
    const name = nameOf(field);
    if (name === undefined || name.includes('.')) continue;
    const stored: Stored = field.record === 'procedure' ? procedure : contract;
    record[name] = published(field, stored[field.id] ?? null);
  }
  return record;
}

function published({ type, decpItem }: Field, value: FieldValue | null): Json | null {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'object') return decpItem === undefined ? [...value] : { [decpItem]: [...value] };
  if (type === 'money') return euros(Number(value));
  return type === 'decimal' ? Number(value) : value;
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

function nonEmpty(items: Json[]): Json[] | null {
  return items.length === 0 ? null : items;
}

/** Open data carry euros as a JSON number; cents divided by 100 print exactly below 90 000 billion. */
function euros(cents: Cents | null): number | null {
  return cents === null ? null : Number(eurosText(cents));
}

function compact(record: Loose): DecpRecord {
  return Object.fromEntries(
    Object.entries(record).filter(
      (entry): entry is [string, Json] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}
