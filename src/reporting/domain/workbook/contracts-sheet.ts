import { KIND_IN_A_CELL, NATURE_WORDS, RESERVED_TO_WORDS } from '../../../contracts/domain/register-words';
import { type ContractDefinition } from '../indicators/indicator';
import { byId, FIXED_DEFINITIONS } from '../indicators/indicator-book';
import { countedAmount } from '../indicators/contract-facts';
import { type NotifiedContractRow } from '../rows';
import { type Cell, type SheetColumn, type SheetModel } from './workbook-model';

export const CONTRACTS_SHEET = 'Marchés';
export const AMOUNT_HEADER = 'Montant initial HT compté';

const DUTY_LABELS = {
  applies: 'soumis',
  'does-not-apply': 'non soumis',
  undetermined: 'indéterminé',
} as const;

const COLUMNS: readonly SheetColumn[] = [
  { header: 'N° DECP', kind: 'text', width: 16 },
  { header: 'Consultation', kind: 'text', width: 18 },
  { header: 'Lot', kind: 'text', width: 6 },
  { header: 'Objet', kind: 'text', width: 60 },
  { header: 'Type', kind: 'text', width: 11 },
  { header: 'Nature', kind: 'text', width: 12 },
  { header: 'CPV', kind: 'text', width: 11 },
  { header: 'Service', kind: 'text', width: 24 },
  { header: 'Titulaires', kind: 'text', width: 36 },
  { header: 'Identifiants des titulaires', kind: 'text', width: 20 },
  { header: 'Date de notification', kind: 'date', width: 13 },
  { header: 'Date de lancement', kind: 'date', width: 13 },
  { header: AMOUNT_HEADER, kind: 'euros', width: 16 },
  { header: 'Montant mis de côté', kind: 'text', width: 20 },
  { header: 'Montant maximum HT', kind: 'euros', width: 16 },
  { header: 'Considérations sociales', kind: 'text', width: 28 },
  { header: 'Considérations environnementales', kind: 'text', width: 28 },
  { header: 'Réservé à', kind: 'text', width: 20 },
  { header: 'Pondération sociale', kind: 'rate', width: 12 },
  { header: 'Pondération environnementale', kind: 'rate', width: 12 },
  { header: 'Heures retenues', kind: 'hours', width: 12 },
  { header: 'Obligation L2112-2-1', kind: 'text', width: 14 },
  { header: 'Décision', kind: 'text', width: 24 },
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
  return {
    name: CONTRACTS_SHEET,
    columns: [
      ...COLUMNS,
      ...FLAGS.map((definition): SheetColumn => ({
        header: flagHeader(definition),
        kind: 'count',
        width: 8,
      })),
    ],
    rows: contracts.map((row) => [
      ...cellsOf(row),
      ...FLAGS.map(({ numerator }) => (numerator.counts(row) ? 1 : 0)),
    ]),
  };
}

function cellsOf(row: NotifiedContractRow): Cell[] {
  return [...identityOf(row), ...amountsOf(row), ...considerationsOf(row)];
}

function identityOf(row: NotifiedContractRow): Cell[] {
  return [
    row.decpId,
    row.procedureId,
    row.lotNumber,
    row.subject,
    KIND_IN_A_CELL[row.contractKind],
    row.nature === null ? null : NATURE_WORDS[row.nature],
    row.cpv,
    row.service,
    row.holders.map(({ name }) => name).join(' ; '),
    row.holders.map(({ identifier }) => identifier).join(' ; '),
    row.notifiedOn,
    row.launchedOn,
  ];
}

function amountsOf(row: NotifiedContractRow): Cell[] {
  const amount = countedAmount(row);
  return [
    amount === null ? null : amount / 100,
    row.amountSetAside,
    row.maximumAmount === null ? null : row.maximumAmount / 100,
  ];
}

function considerationsOf(row: NotifiedContractRow): Cell[] {
  return [
    stated(row.socialConsiderations),
    stated(row.environmentalConsiderations),
    row.reservation === null ? null : RESERVED_TO_WORDS[row.reservation],
    row.socialCriterionWeight === null ? null : Number(row.socialCriterionWeight),
    row.environmentalCriterionWeight === null ? null : Number(row.environmentalCriterionWeight),
    row.hoursRetained === null ? null : row.hoursRetained / 100,
    row.socialDuty === null ? 'non évalué' : DUTY_LABELS[row.socialDuty],
    row.decision,
  ];
}

const stated = (values: readonly string[] | null): string => values?.join(' ; ') ?? 'non renseigné';
