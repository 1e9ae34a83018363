import { addDays, addMonths, type CalendarDate } from '../../../src/shared/domain/calendar-date';
import { type SampleFirm } from '../firms';
import { type SampleContract } from '../sample-contract';

type Json = Readonly<Record<string, unknown>>;

const TOWN_CODES: Readonly<Record<string, string>> = {
  'Haut-Valmonde': '99110',
  'Val de Brune': '99220',
  'Plaine de Lurande': '99330',
  'Pays de Corvézy': '99440',
};
const STANDARD_TERMS: Readonly<Record<string, string>> = {
  Travaux: 'Travaux',
  Fournitures: 'Fournitures courantes et services',
  Services: 'Fournitures courantes et services',
};

/** One contract in the form of DECP 2022 (schema 2.0.4); `rank` spreads the optional parts over the file. */
export function decpRecord(contract: SampleContract, rank: number, firms: readonly SampleFirm[]): Json {
  const notifiedOn = contract.notifiedOn ?? contract.launchedOn;
  const holders = rank % 6 === 2 ? [...contract.holders, partner(contract, firms)] : contract.holders;
  return {
    id: contract.number,
    acheteur: { id: contract.buyer.siret },
    nature: 'Marché',
    objet: contract.subject,
    codeCPV: contract.cpv,
    ...frameworkParts(contract),
    marcheInnovant: rank === 7,
    ccag:
      contract.trade === 'etudes'
        ? 'Prestations intellectuelles'
        : (STANDARD_TERMS[contract.nature] ?? 'Pas de CCAG'),
    offresRecues: 1 + ((rank * 3) % 7),
    ...advanceParts(rank),
    typeGroupementOperateurs: holders.length > 1 ? 'Solidaire' : 'Pas de groupement',
    sousTraitanceDeclaree: hasSubcontract(contract, rank),
    ...(hasSubcontract(contract, rank)
      ? { actesSousTraitance: [subcontract(contract, notifiedOn, firms)] }
      : {}),
    procedure: contract.procedure,
    lieuExecution: { code: TOWN_CODES[contract.territory] ?? '99000', typeCode: 'Code postal' },
    dureeMois: contract.durationMonths,
    dateNotification: notifiedOn,
    datePublicationDonnees: addDays(notifiedOn, 20),
    montant: euros(contract.initialAmount ?? contract.estimatedValue),
    typesPrix: { typePrix: [rank % 2 === 0 ? 'Définitif ferme' : 'Définitif révisable'] },
    formePrix: contract.maximumAmount === null ? 'Forfaitaire' : 'Unitaire',
    titulaires: holders.map((holder) => ({ titulaire: identified(holder) })),
    considerationsSociales: { considerationSociale: orNone(contract.choice.values, 'sociale') },
    considerationsEnvironnementales: {
      considerationEnvironnementale: orNone(contract.environmental, 'environnementale'),
    },
    ...(rank % 4 === 1 ? { modifications: modifications(contract, notifiedOn) } : {}),
  };
}

export function identified(firm: SampleFirm): Json {
  return { typeIdentifiant: 'SIRET', id: firm.siret };
}

function frameworkParts({ maximumAmount }: SampleContract): Json {
  const framework = maximumAmount !== null;
  return {
    techniques: { technique: [framework ? 'Accord-cadre' : 'Sans objet'] },
    modalitesExecution: { modaliteExecution: [framework ? 'Bons de commande' : 'Sans objet'] },
  };
}

function advanceParts(rank: number): Json {
  return rank % 3 === 0 ? { attributionAvance: true, tauxAvance: 0.2 } : { attributionAvance: false };
}

function hasSubcontract({ nature }: SampleContract, rank: number): boolean {
  return nature === 'Travaux' && rank % 2 === 0;
}

function partner({ holders }: SampleContract, firms: readonly SampleFirm[]): SampleFirm {
  const found = firms.find((firm) => firm.inclusions.length === 0 && !holders.includes(firm));
  if (!found) throw new Error('No firm to join the group.');
  return found;
}

function subcontract(contract: SampleContract, notifiedOn: CalendarDate, firms: readonly SampleFirm[]): Json {
  const structure = firms.find(({ inclusions }) => inclusions.some(({ kind }) => kind === 'EI'));
  return {
    acteSousTraitance: {
      id: 1,
      sousTraitant: identified(structure ?? partner(contract, firms)),
      dureeMois: Math.max(1, Math.floor(contract.durationMonths / 2)),
      dateNotification: addDays(notifiedOn, 30),
      datePublicationDonnees: addDays(notifiedOn, 45),
      montant: euros(Math.round((contract.initialAmount ?? 0) / 1_000) * 100),
      variationPrix: 'Ferme',
    },
  };
}

/** A longer duration first, then a new total: both kinds are met in real files. */
function modifications(contract: SampleContract, notifiedOn: CalendarDate): Json[] {
  const first = addMonths(notifiedOn, 4);
  const second = addMonths(notifiedOn, 7);
  const total = Math.round((contract.initialAmount ?? 0) * 1.08);
  return [
    {
      modification: {
        id: 1,
        dateNotificationModification: first,
        datePublicationDonneesModification: addDays(first, 15),
        dureeMois: contract.durationMonths + 2,
      },
    },
    {
      modification: {
        id: 2,
        dateNotificationModification: second,
        datePublicationDonneesModification: addDays(second, 15),
        montant: euros(total),
      },
    },
  ];
}

function orNone(values: readonly string[], kind: string): readonly string[] {
  return values.length > 0 ? values : [`Pas de considération ${kind}`];
}

function euros(cents: number): number {
  return cents / 100;
}
