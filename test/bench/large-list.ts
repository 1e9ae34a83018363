import { withCheckDigit } from '../../src/shared/domain/siret';

/** A day as the number that a spreadsheet stores. */
export interface Day {
  readonly serial: number;
}
export type Value = string | number | Day;

export const HEADER = [
  'SIRET de l’acheteur',
  'Nom de l’acheteur',
  'N° de marché',
  'Référence de la consultation',
  'Objet',
  'Nature de l’achat',
  'CPV',
  'Type de procédure',
  'Montant notifié (€ HT)',
  'Durée (mois)',
  'Date de notification',
  'Date de publication des données',
  'Titulaire',
  'SIRET titulaire',
  'Lieu d’exécution (code)',
  'Lieu d’exécution',
  'Service',
  'Techniques d’achat',
  'Forme du prix',
  'Types de prix',
  'CCAG',
  'Offres reçues',
  'Considérations sociales',
  'Considérations environnementales',
  'Sous-traitance déclarée',
];
const CPV = ['90910000', '45233140', '77310000', '30192000', '45442100', '60130000', '71320000', '55523100'];
const NATURES = [
  'Services',
  'Travaux',
  'Services',
  'Fournitures',
  'Travaux',
  'Services',
  'Services',
  'Services',
];
const CCAG = ['Fournitures courantes et services', 'Travaux'];
const FIRST_DAY = 43_831;

/** A row of a contract list of 25 columns, each another contract of its own procedure; the same at each run. */
export function rowOf(index: number): Value[] {
  const firm = index % 5000;
  const kind = index % CPV.length;
  const day = FIRST_DAY + (index % 2500);
  return [
    '22990001400015',
    'Département de Démonstration',
    `M-${index}`,
    `C-${index}`,
    `Prestation numéro ${index} pour les sites départementaux`,
    NATURES[kind] ?? '',
    CPV[kind] ?? '',
    index % 3 === 0 ? 'Appel d’offres ouvert' : 'Procédure adaptée',
    ((index * 7919) % 90_000_000) / 100 + 1000,
    (index % 48) + 1,
    { serial: day },
    { serial: day + 20 },
    `Entreprise ${firm}`,
    withCheckDigit(`99${String(firm).padStart(7, '0')}0001`),
    `9900${index % 10}`,
    `Commune ${index % 10}`,
    `Direction ${index % 12}`,
    index % 4 === 0 ? 'Accord-cadre' : 'Sans objet',
    'Ferme',
    'Unitaire',
    CCAG[index % 2] ?? '',
    (index % 7) + 1,
    index % 5 === 0 ? 'Clause sociale' : 'Pas de considération sociale',
    index % 6 === 0 ? 'Clause environnementale' : 'Pas de considération environnementale',
    index % 2 === 0 ? 'Oui' : 'Non',
  ];
}

/** The same contract a year later: another duration, service and number of tenders; of one in ten the amount, which is told. */
export function changedRowOf(index: number): Value[] {
  const row = rowOf(index);
  if (index % 10 === 0) row[8] = ((index * 7919) % 90_000_000) / 100 + 1500;
  row[9] = (index % 48) + 2;
  row[16] = `Direction ${(index + 1) % 12}`;
  row[21] = (index % 7) + 2;
  return row;
}
