import { KIND_IN_A_CELL, NATURE_WORDS, RESERVED_TO_WORDS } from '../../../contracts/domain/register-words';
import { type ContractDefinition } from '../indicators/indicator';
import { byId, FIXED_DEFINITIONS } from '../indicators/indicator-book';
import { countedAmount } from '../indicators/contract-facts';
import { type NotifiedContractRow } from '../rows';
import { type ColumnOf, type SheetModel, sheetOf } from './workbook-model';

export const CONTRACTS_SHEET = 'Marchés';
export const AMOUNT_HEADER = 'Montant initial HT compté';

const DUTY_LABELS = {
  applies: 'soumis',
  'does-not-apply': 'non soumis',
  undetermined: 'indéterminé',
} as const;

/** Cents or hundredths as the number of euros or hours that a spreadsheet stores. */
export const hundredth = (value: number | null): number | null => (value === null ? null : value / 100);
const weight = (text: string | null): number | null => (text === null ? null : Number(text));
const stated = (values: readonly string[] | null): string => values?.join(' ; ') ?? 'non renseigné';

const COLUMNS: readonly ColumnOf<NotifiedContractRow>[] = [
  ['N° DECP', 'text', 16, (row) => row.decpId],
  ['Consultation', 'text', 18, (row) => row.procedureId],
  ['Lot', 'text', 6, (row) => row.lotNumber],
  ['Objet', 'text', 60, (row) => row.subject],
  ['Type', 'text', 11, (row) => KIND_IN_A_CELL[row.contractKind]],
  ['Nature', 'text', 12, ({ nature }) => (nature === null ? null : NATURE_WORDS[nature])],
  ['CPV', 'text', 11, (row) => row.cpv],
  ['Service', 'text', 24, (row) => row.service],
  ['Titulaires', 'text', 36, ({ holders }) => holders.map(({ name }) => name).join(' ; ')],
  [
    'Identifiants des titulaires',
    'text',
    20,
    ({ holders }) => holders.map(({ identifier }) => identifier).join(' ; '),
  ],
  ['Date de notification', 'date', 13, (row) => row.notifiedOn],
  ['Date de lancement', 'date', 13, (row) => row.launchedOn],
  [AMOUNT_HEADER, 'euros', 16, (row) => hundredth(countedAmount(row))],
  ['Montant mis de côté', 'text', 20, (row) => row.amountSetAside],
  ['Montant maximum HT', 'euros', 16, (row) => hundredth(row.maximumAmount)],
  ['Considérations sociales', 'text', 28, (row) => stated(row.socialConsiderations)],
  ['Considérations environnementales', 'text', 28, (row) => stated(row.environmentalConsiderations)],
  ['Réservé à', 'text', 20, ({ reservation: to }) => (to === null ? null : RESERVED_TO_WORDS[to])],
  ['Pondération sociale', 'rate', 12, (row) => weight(row.socialCriterionWeight)],
  ['Pondération environnementale', 'rate', 12, (row) => weight(row.environmentalCriterionWeight)],
  ['Heures retenues', 'hours', 12, (row) => hundredth(row.hoursRetained)],
  [
    'Obligation L2112-2-1',
    'text',
    14,
    ({ socialDuty: duty }) => (duty === null ? 'non évalué' : DUTY_LABELS[duty]),
  ],
  ['Décision', 'text', 24, (row) => row.decision],
];

const FLAGS: readonly ContractDefinition[] = FIXED_DEFINITIONS.filter(
  (definition) => definition.population === 'contracts',
)
  .filter(({ basis, line }) => basis === 'count' && line !== 'mean-weight')
  .sort(byId);

/** Header of the column that says, 1 or 0, whether a contract counts in an indicator line. */
export function flagHeader({ id, label }: { readonly id: string; readonly label: string }): string {
  return `${id} ${label}`;
}

/** One row per contract counted in the year, concessions too, with its membership of each indicator. */
export function contractsSheet(contracts: readonly NotifiedContractRow[]): SheetModel {
  const flags = FLAGS.map((flag): ColumnOf<NotifiedContractRow> => [
    flagHeader(flag),
    'count',
    8,
    (row) => (flag.numerator.counts(row) ? 1 : 0),
  ]);
  return sheetOf(CONTRACTS_SHEET, contracts, [...COLUMNS, ...flags]);
}
