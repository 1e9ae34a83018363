import { type FieldId } from '../../../contracts/domain/fields/field';

/** The scalar fields of a record: where they stand, and the register's field. */
export const contractPaths: readonly (readonly [path: string, field: FieldId])[] = [
  ['id', 'decpId'],
  ['objet', 'subject'],
  ['nature', 'decpNature'],
  ['procedure', 'procedureType'],
  ['codeCPV', 'cpv'],
  ['dureeMois', 'durationMonths'],
  ['dateNotification', 'notifiedOn'],
  ['datePublicationDonnees', 'publishedOn'],
  ['montant', 'initialAmount'],
  ['lieuExecution.code', 'placeCode'],
  ['lieuExecution.typeCode', 'placeType'],
  ['lieuExecution.nom', 'placeName'],
  ['formePrix', 'priceForm'],
  ['attributionAvance', 'advanceGranted'],
  ['tauxAvance', 'advanceRate'],
  ['offresRecues', 'offersReceived'],
  ['marcheInnovant', 'innovative'],
  ['ccag', 'ccag'],
  ['sousTraitanceDeclaree', 'subcontractingDeclared'],
  ['typeGroupementOperateurs', 'groupingType'],
  ['idAccordCadre', 'frameworkId'],
  ['origineUE', 'euShare'],
  ['origineFrance', 'frenchShare'],
  ['dateSignature', 'signedOn'],
  ['dateDebutExecution', 'startsOn'],
  ['valeurGlobale', 'initialAmount'],
  ['montantSubventionPublique', 'publicSubsidy'],
];

/** Lists of values; the prose of the arrêté and the schema disagree on the plural, and files follow either. */
export const listPaths: readonly (readonly [paths: readonly string[], field: FieldId])[] = [
  [['considerationsSociales', 'considerationSociale'], 'socialConsiderations'],
  [['considerationsEnvironnementales', 'considerationEnvironnementale'], 'environmentalConsiderations'],
  [['techniques', 'technique'], 'techniques'],
  [['modalitesExecution', 'modaliteExecution'], 'performanceModalities'],
  [['typesPrix', 'typePrix', 'TypePrix', 'TypesPrix'], 'priceTypes'],
];
