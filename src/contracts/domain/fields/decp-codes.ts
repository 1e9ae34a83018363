import { type FieldCode } from './field';

/** A published value: the code is the official wording itself. */
function published(wording: string, ...aliases: readonly string[]): FieldCode {
  return { code: wording, label: wording, aliases };
}

/** `nature`: schemas 2.0.4 and 1.5.0 (arrêtés of 22/12/2022 and 22/03/2019). */
export const decpNatureCodes: readonly FieldCode[] = [
  published(
    'Marché',
    'Marché simple',
    'Marché ordinaire',
    'Marché public',
    'Marché fractionné à tranches',
    'MP',
  ),
  published('Marché de partenariat'),
  published('Marché de défense ou de sécurité'),
  published(
    'Accord-cadre',
    'Accord cadre',
    'AC',
    'Marché à bons de commande',
    'Accord-cadre à bons de commande',
  ),
  published('Marché subséquent', 'MS'),
  published('Concession de travaux'),
  published('Concession de service', 'Concession de services'),
  published('Concession de service public'),
  published('Délégation de service public', 'DSP'),
];

/** `procedure`: the six values of schema 2.0.4, the four of concessions, and the older wordings still met. */
export const procedureTypeCodes: readonly FieldCode[] = [
  published('Procédure adaptée', 'MAPA', 'PA', 'Marché à procédure adaptée', 'Adaptée'),
  published("Appel d'offres ouvert", 'AOO', 'AO ouvert', 'AO', "Appel d'offre ouvert", "Appel d'offres"),
  published("Appel d'offres restreint", 'AOR', 'AO restreint'),
  published('Procédure avec négociation', 'PAN'),
  published(
    'Marché passé sans publicité ni mise en concurrence préalable',
    'MSPMC',
    'Sans publicité ni mise en concurrence',
    'Gré à gré',
    'Marché sans publicité ni mise en concurrence',
  ),
  published('Dialogue compétitif', 'DC'),
  published('Procédure négociée ouverte'),
  published('Procédure non négociée ouverte'),
  published('Procédure négociée restreinte'),
  published('Procédure non négociée restreinte'),
  published(
    'Marché négocié sans publicité ni mise en concurrence préalable',
    'Marché négocié sans publicité ni mise en concurrence',
  ),
  published('Marché public négocié sans publicité ni mise en concurrence préalable'),
  published('Procédure concurrentielle avec négociation', 'PCN'),
  published('Procédure négociée avec mise en concurrence préalable'),
];

export const techniqueCodes: readonly FieldCode[] = [
  published('Accord-cadre'),
  published('Concours'),
  published('Système de qualification'),
  published("Système d'acquisition dynamique", 'SAD'),
  published('Catalogue électronique'),
  published('Enchère électronique'),
  published('Sans objet'),
];

export const performanceModalityCodes: readonly FieldCode[] = [
  published('Tranches', 'Tranche'),
  published('Bons de commande', 'Bon de commande', 'BDC'),
  published('Marchés subséquents', 'Marché subséquent'),
  published('Sans objet'),
];

export const priceTypeCodes: readonly FieldCode[] = [
  published('Définitif ferme'),
  published('Définitif actualisable'),
  published('Définitif révisable'),
  published('Provisoire'),
];

/** `formePrix`: three values in 2022, three others in 2019. */
export const priceFormCodes: readonly FieldCode[] = [
  published('Forfaitaire', 'Forfait', 'Prix forfaitaire', 'Prix forfaitaires'),
  published('Unitaire', 'Prix unitaires', 'Prix unitaire', 'Unitaires'),
  published('Mixte', 'Prix mixtes', 'Mixtes'),
  published('Ferme', 'Fermes'),
  published('Ferme et actualisable', 'Fermes actualisables', 'Ferme actualisable', 'Fermes et actualisables'),
  published('Révisable', 'Révisables'),
];

export const groupingTypeCodes: readonly FieldCode[] = [
  published('Conjoint', 'Groupement conjoint'),
  published('Solidaire', 'Groupement solidaire'),
  published('Pas de groupement', 'Non', 'Aucun'),
];

export const ccagCodes: readonly FieldCode[] = [
  published('Travaux', 'CCAG Travaux'),
  published("Maitrise d'œuvre", 'CCAG MOE', 'MOE', "Maîtrise d'oeuvre"),
  published('Fournitures courantes et services', 'CCAG FCS', 'FCS'),
  published('Marchés industriels', 'CCAG MI', 'MI'),
  published('Prestations intellectuelles', 'CCAG PI', 'PI'),
  published("Techniques de l'information et de la communication", 'CCAG TIC', 'TIC'),
  published('Pas de CCAG', 'Aucun', 'Sans CCAG'),
];

export const placeTypeCodes: readonly FieldCode[] = [
  published('Code postal', 'CP'),
  published('Code commune', 'Code INSEE'),
  published('Code arrondissement'),
  published('Code canton'),
  published('Code département'),
  published('Code région'),
  published('Code pays'),
];

/** Kinds of identifiers of schema 2.0.4, with the spellings met in older files; SIREN is ours. */
export const identifierTypeCodes: readonly FieldCode[] = [
  published('SIRET'),
  published('TVA', 'TVA_INTRACOMMUNAUTAIRE', 'TVA intracommunautaire'),
  published('TAHITI'),
  published('RIDET'),
  published('FRWF', 'FRW'),
  published('IREP'),
  published('UE'),
  published('HORS-UE', 'HORS_UE'),
  published('SIREN'),
];

/** `considerationsSociales`; the misspelling stood in an official XSD between January and March 2024. */
export const socialConsiderationCodes: readonly FieldCode[] = [
  published(
    'Clause sociale',
    "Clause d'insertion",
    'Clause',
    'Condition d’exécution',
    'Clause sociale d’insertion',
  ),
  published('Critère social', 'Critère', 'Critère social d’attribution'),
  published('Marché réservé', 'Maerché réservé', 'Réservé', 'Lot réservé'),
  published('Concession réservée'),
  published('Pas de considération sociale', 'Aucune', 'Aucune considération sociale', 'Pas de clause', 'Non'),
];

export const environmentalConsiderationCodes: readonly FieldCode[] = [
  published('Clause environnementale', 'Clause'),
  published('Critère environnemental', 'Critère'),
  published(
    'Pas de considération environnementale',
    'Aucune',
    'Aucune considération environnementale',
    'Non',
  ),
];

/** `variationPrix` of a declared subcontract. */
export const priceVariationCodes: readonly FieldCode[] = [
  published('Ferme'),
  published('Actualisable'),
  published('Révisable'),
];
