import { type MeasureId } from '../measures/measure';
import { type MeasureStatus } from '../verdict/outcome';

/** The word of a status, on a page, in a list and in an export. */
export const STATUS_WORDS: Readonly<Record<MeasureStatus, string>> = {
  required: 'Obligatoire',
  recommended: 'Recommandé',
  possible: 'Possible',
  excluded: 'Exclu',
  undetermined: 'À compléter',
};

/** The sign of a status, which says it without its colour. */
export const STATUS_SIGNS: Readonly<Record<MeasureStatus, string>> = {
  required: '■',
  recommended: '●',
  possible: '○',
  excluded: '×',
  undetermined: '?',
};

/** The name of a measure, as a heading. */
export const MEASURE_WORDS: Readonly<Record<MeasureId, string>> = {
  'social-condition': 'Condition sociale d’exécution',
  'integration-clause': 'Clause d’insertion',
  'social-criterion': 'Critère social d’attribution',
  'reserved-siae': 'Réservation à des SIAE',
  'reserved-ea-esat': 'Réservation à des EA et ESAT',
  'reserved-siae-ea-esat': 'Réservation conjointe SIAE, EA et ESAT',
  'reserved-prison': 'Réservation au travail pénitentiaire',
  'reserved-sse': 'Réservation aux entreprises de l’ESS',
  'integration-services': 'Marché de prestations d’insertion',
  'environmental-condition': 'Condition environnementale',
  'environmental-criterion': 'Critère environnemental',
  'decp-publication': 'Publication des données essentielles',
};
