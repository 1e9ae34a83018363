import { type DecpRecord } from './decp-record';

/** Mandatory fields of the DECP schema 2.0.4. */
const CONTRACT = [
  'id',
  'acheteur',
  'nature',
  'objet',
  'codeCPV',
  'techniques',
  'modalitesExecution',
  'marcheInnovant',
  'ccag',
  'offresRecues',
  'attributionAvance',
  'typeGroupementOperateurs',
  'procedure',
  'lieuExecution',
  'dureeMois',
  'dateNotification',
  'datePublicationDonnees',
  'montant',
  'typesPrix',
  'formePrix',
  'sousTraitanceDeclaree',
  'titulaires',
  'considerationsSociales',
  'considerationsEnvironnementales',
] as const;

const CONCESSION = [
  'id',
  'autoriteConcedante',
  'nature',
  'objet',
  'procedure',
  'dureeMois',
  'dateSignature',
  'datePublicationDonnees',
  'dateDebutExecution',
  'valeurGlobale',
  'montantSubventionPublique',
  'concessionnaires',
  'considerationsSociales',
  'considerationsEnvironnementales',
] as const;

/** The mandatory fields that a record lacks: it cannot be published before they are stated. */
export function missingFields(record: DecpRecord, kind: 'contract' | 'concession'): string[] {
  return (kind === 'contract' ? CONTRACT : CONCESSION).filter((field) => {
    const value = record[field];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
}
