import { type CellValue } from 'exceljs';
import { type SampleContract } from '../sample-contract';
import { seedOf } from '../seeded-random';
import { amountCell, dayCell, type OddCells, siretCell } from './officer-habits';

export interface ListColumn {
  readonly header: string;
  readonly group: string;
  readonly width: number;
  /** Merged downwards over the lots of one consultation. */
  readonly shared?: true;
  readonly format?: string;
  readonly cell: (contract: SampleContract, row: number, odd: OddCells) => CellValue;
}

const IDENTITY = 'Identification';
const AMOUNTS = 'Montants (€ HT)';
const CALENDAR = 'Calendrier';
const HOLDER = 'Attributaire';
const RESPONSIBLE = 'Achat responsable';
const EUROS = '#,##0.00\\ "€"';
const DAY = 'dd/mm/yyyy';

/** The columns of the officers' list, in their order. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  { header: 'N° de marché', group: IDENTITY, width: 13, cell: ({ number }) => number },
  {
    header: 'N° de consultation',
    group: IDENTITY,
    width: 14,
    shared: true,
    cell: ({ consultation }) => consultation,
  },
  { header: 'Lot', group: IDENTITY, width: 5, cell: ({ lot }) => lot },
  { header: 'Nombre de lots', group: IDENTITY, width: 9, shared: true, cell: ({ lotCount }) => lotCount },
  { header: 'Objet', group: IDENTITY, width: 62, cell: ({ subject }) => subject },
  { header: 'Nature', group: IDENTITY, width: 12, cell: ({ nature }) => nature },
  { header: 'Procédure', group: IDENTITY, width: 26, shared: true, cell: ({ procedure }) => procedure },
  { header: 'CPV', group: IDENTITY, width: 12, cell: ({ cpv }, _row, odd) => odd.cpv ?? cpv },
  { header: 'Territoire', group: IDENTITY, width: 20, cell: ({ territory }) => territory },
  {
    header: 'Montant estimé HT',
    group: AMOUNTS,
    width: 17,
    format: EUROS,
    cell: ({ estimatedValue }) => estimatedValue / 100,
  },
  {
    header: 'Montant notifié HT',
    group: AMOUNTS,
    width: 17,
    format: EUROS,
    cell: ({ initialAmount }, row, odd) => odd.amount ?? amountCell(initialAmount, row),
  },
  {
    header: 'Montant maximum HT',
    group: AMOUNTS,
    width: 17,
    format: EUROS,
    cell: ({ maximumAmount }) => (maximumAmount === null ? '-' : maximumAmount / 100),
  },
  {
    header: 'Date de lancement',
    group: CALENDAR,
    width: 12,
    shared: true,
    format: DAY,
    cell: ({ launchedOn }, row, odd) => odd.launchedOn ?? dayCell(launchedOn, row),
  },
  {
    header: 'Date de notification',
    group: CALENDAR,
    width: 12,
    format: DAY,
    cell: ({ notifiedOn }, row, odd) => odd.notifiedOn ?? dayCell(notifiedOn, row),
  },
  { header: 'Durée (mois)', group: CALENDAR, width: 8, cell: ({ durationMonths }) => durationMonths },
  {
    header: 'Titulaire',
    group: HOLDER,
    width: 38,
    cell: ({ holders }) => holders.map(({ name }) => name).join(' / ') || null,
  },
  {
    header: 'SIRET titulaire',
    group: HOLDER,
    width: 19,
    format: '0',
    cell: ({ holders }, row, odd) =>
      odd.siret ?? (holders.map(({ siret }) => siretCell(siret, row)).join(' / ') || null),
  },
  { header: 'Considérations sociales', group: RESPONSIBLE, width: 30, cell: socialCell },
  { header: 'Considérations environnementales', group: RESPONSIBLE, width: 34, cell: environmentalCell },
  { header: 'Réservé à', group: RESPONSIBLE, width: 14, cell: ({ choice }) => choice.reservedFor },
  { header: "Heures d'insertion", group: RESPONSIBLE, width: 10, cell: ({ choice }) => choice.hours },
  {
    header: 'Pondération critère social',
    group: RESPONSIBLE,
    width: 12,
    cell: ({ choice }) => (choice.criterionWeight === null ? null : `${choice.criterionWeight} %`),
  },
  { header: 'Observations DAJ', group: 'Suivi interne', width: 34, cell: remark },
];

// Before the launch, an empty cell means that nobody has decided yet.
function socialCell({ choice, notifiedOn }: SampleContract): CellValue {
  return choice.values.join(' ; ') || (notifiedOn === null ? null : 'Pas de considération sociale');
}

function environmentalCell({ environmental, notifiedOn }: SampleContract): CellValue {
  return environmental.join(' ; ') || (notifiedOn === null ? null : 'Pas de considération environnementale');
}

const REMARKS = [
  'Reconductible deux fois',
  'Pièces reçues',
  'Voir note de la DAJ',
  'Révision annuelle des prix',
  'Néant',
];

function remark({ subject, notifiedOn }: SampleContract): CellValue {
  if (notifiedOn === null) return 'À programmer en commission';
  return REMARKS[seedOf(subject) % 17] ?? null;
}
