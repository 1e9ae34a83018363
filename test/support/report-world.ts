import { type ReportInput } from '../../src/reporting/domain/report/report-input';
import {
  type BalanceRow,
  type HoursRow,
  type IndicatorRows,
  type NotifiedContractRow,
  type TargetRow,
} from '../../src/reporting/domain/rows';
import { reportInput, type ReportOfRows } from './report-rows';

export const VALMONDE = { id: 'valmonde', name: 'Département de Valmonde', siret: '22990001400015' };

/** A services contract without any consideration, notified in March of the year. */
export function plainContract(
  contractId: string,
  over: Partial<NotifiedContractRow> = {},
): NotifiedContractRow {
  return {
    contractId,
    buyerId: VALMONDE.id,
    procedureId: `C-${contractId}`,
    decpId: contractId,
    lotNumber: null,
    subject: 'Maintenance des ascenseurs',
    cpv: '50750000',
    service: 'Direction des bâtiments',
    contractKind: 'contract',
    nature: 'services',
    holders: [{ name: 'Ascenseurs de la Colline', identifier: '99000000100018' }],
    notifiedOn: '2026-03-12',
    launchedOn: null,
    initialAmount: 86_000_00,
    amountSetAside: null,
    maximumAmount: null,
    isFramework: false,
    socialConsiderations: ['Pas de considération sociale'],
    environmentalConsiderations: ['Pas de considération environnementale'],
    reservation: null,
    socialCriterionWeight: null,
    environmentalCriterionWeight: null,
    hoursRetained: null,
    socialDuty: 'does-not-apply',
    exception: null,
    decision: null,
    ...over,
  };
}

/** Cleaning of schools with integration hours, under the duty. */
export function cleaningWithHours(
  contractId: string,
  over: Partial<NotifiedContractRow> = {},
): NotifiedContractRow {
  return plainContract(contractId, {
    subject: 'Nettoyage des collèges, secteur sud',
    cpv: '90919300',
    lotNumber: '2',
    holders: [{ name: 'Propreté Valmonde', identifier: '99000000200016' }],
    initialAmount: 412_000_00,
    socialConsiderations: ['Clause sociale', 'Critère social'],
    environmentalConsiderations: ['Clause environnementale', 'Critère environnemental'],
    socialCriterionWeight: '0.10',
    environmentalCriterionWeight: '0.20',
    hoursRetained: 960_00,
    socialDuty: 'applies',
    decision: 'Clause sociale d’insertion',
    ...over,
  });
}

export function reservedContract(
  contractId: string,
  over: Partial<NotifiedContractRow> = {},
): NotifiedContractRow {
  return plainContract(contractId, {
    subject: 'Entretien des espaces verts des collèges',
    cpv: '77310000',
    holders: [{ name: 'Chantier Vert de Valmonde', identifier: '99000000300014' }],
    initialAmount: 24_000_00,
    socialConsiderations: ['Marché réservé'],
    reservation: 'siae',
    ...over,
  });
}

export function worksWithException(
  contractId: string,
  over: Partial<NotifiedContractRow> = {},
): NotifiedContractRow {
  return plainContract(contractId, {
    subject: 'Remplacement de vannes sur la route départementale 12',
    cpv: '45233141',
    nature: 'works',
    initialAmount: 6_420_000_00,
    socialDuty: 'applies',
    exception: { code: 'EXC-2', motivation: 'Fourniture seule, posée par le fabricant.', valid: true },
    ...over,
  });
}

export function hoursOf(participant: string, over: Partial<HoursRow> = {}): HoursRow {
  return {
    contractId: '2026-022',
    buyerId: VALMONDE.id,
    period: '2026-04',
    state: 'validated',
    hours: 100_50,
    modality: 'MAD_ETTI',
    participant,
    sex: 'F',
    birthYear: 1990,
    statuses: ['B_RSA'],
    trade: 'Nettoyage des locaux',
    ...over,
  };
}

const contracts: readonly NotifiedContractRow[] = [
  plainContract('2024-001', { notifiedOn: '2024-05-02' }),
  plainContract('2025-001', { notifiedOn: '2025-02-03' }),
  cleaningWithHours('2025-002', { notifiedOn: '2025-06-10', hoursRetained: 500_00 }),
  cleaningWithHours('2026-022'),
  cleaningWithHours('2026-023', {
    lotNumber: '3',
    procedureId: 'C-2026-022',
    hoursRetained: 640_00,
    initialAmount: 318_400_50,
  }),
  plainContract('2026-031'),
  plainContract('2026-032', { amountSetAside: 'montant de 1 €', initialAmount: 100 }),
  plainContract('2026-033', {
    socialConsiderations: null,
    environmentalConsiderations: null,
    socialDuty: 'undetermined',
  }),
  reservedContract('2026-041'),
  reservedContract('2026-042', {
    reservation: 'ea-esat',
    cpv: '90514000',
    subject: 'Collecte de papier de bureau',
  }),
  worksWithException('2026-051'),
  worksWithException('2026-052', { exception: null, subject: 'Réfection du pont des Aubiers' }),
  plainContract('2026-061', {
    contractKind: 'concession',
    subject: 'Restauration du port',
    initialAmount: 900_000_00,
  }),
];

const hours: readonly HoursRow[] = [
  ...['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((name) => hoursOf(name)),
  ...['p7', 'p8', 'p9', 'p10', 'p11'].map((name) =>
    hoursOf(name, {
      sex: 'M',
      birthYear: 1970,
      modality: 'EMB_CDD',
      trade: 'Espaces verts',
      period: '2026-09',
      statuses: [],
    }),
  ),
  hoursOf('p1', { period: '2026-11', hours: 40_25 }),
  hoursOf('p12', { state: 'submitted', period: '2026-12', hours: 151_67 }),
  hoursOf('p13', { period: '2025-10', contractId: '2025-002' }),
];

const balances: readonly BalanceRow[] = [
  {
    contractId: '2026-022',
    buyerId: VALMONDE.id,
    year: 2026,
    retained: 960_00,
    due: 700_00,
    declared: 900_00,
    validated: 643_25,
  },
  {
    contractId: '2025-002',
    buyerId: VALMONDE.id,
    year: 2026,
    retained: 500_00,
    due: 500_00,
    declared: 600_50,
    validated: 502_50,
  },
];

export const VALMONDE_ROWS: IndicatorRows = { contracts, hours, balances };

export const VALMONDE_TARGETS: readonly TargetRow[] = [
  { indicatorId: 'I02', basis: 'count', line: null, year: 2026, value: '0.30' },
  { indicatorId: 'I02', basis: 'value', line: null, year: 2026, value: '0.35' },
  { indicatorId: 'I06', basis: 'count', line: null, year: 2026, value: '12' },
  { indicatorId: 'I10', basis: 'count', line: null, year: 2026, value: '1' },
  { indicatorId: 'I12', basis: 'hours', line: null, year: 2026, value: '1300' },
  { indicatorId: 'I18', basis: 'count', line: 'without-reason', year: 2026, value: '0' },
];

/** The small named world of the report: one département, three years, a dozen contracts of 2026. */
export function valmondeInput(over: Partial<ReportOfRows> = {}): ReportInput {
  return reportInput({
    year: 2026,
    edition: { number: 1, date: '2027-03-14', restates: null },
    publisher: VALMONDE,
    department: 'Direction de la commande publique',
    buyers: [VALMONDE],
    atDepartmentLevel: true,
    scheme: {
      period: '2024-2027',
      axes: [
        { title: 'Insertion', objective: 'Ouvrir les marchés aux personnes éloignées de l’emploi.' },
        { title: 'Environnement', objective: 'Une considération environnementale dans chaque marché.' },
      ],
    },
    rows: VALMONDE_ROWS,
    targets: VALMONDE_TARGETS,
    minAmount: null,
    fullTimeHours: 1607_00,
    cpvDivisions: {
      '45': 'Travaux de construction',
      '50': 'Réparation et entretien',
      '77': 'Espaces verts et forêts',
      '90': 'Nettoyage et environnement',
    },
    ...over,
  });
}
