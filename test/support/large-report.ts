import { type ReportInput } from '../../src/reporting/domain/report/report-input';
import { type HoursRow, type NotifiedContractRow } from '../../src/reporting/domain/rows';
import {
  cleaningWithHours,
  hoursOf,
  plainContract,
  reservedContract,
  VALMONDE,
  valmondeInput,
  worksWithException,
} from './report-world';

const CPV = [
  '45214200',
  '45233141',
  '90919300',
  '77310000',
  '60130000',
  '55524000',
  '50750000',
  '39130000',
  '79714000',
  '72000000',
];
const SUBJECTS = [
  'Réhabilitation du collège des Tilleuls, gros œuvre et second œuvre, bâtiment principal et demi-pension',
  'Réfection de chaussée, route départementale 12',
  'Nettoyage des collèges, secteur nord',
  'Entretien des espaces verts des collèges',
  'Transport d’élèves en situation de handicap, circuit 12',
  'Fourniture de repas en liaison froide',
  'Maintenance des ascenseurs',
  'Mobilier de bureau et de collège',
  'Gardiennage des sites départementaux',
  'Hébergement d’applications métiers',
];
const FIRMS = [
  'Cloisons de l’Ouest',
  'Routes et Signaux',
  'Propreté Valmonde',
  'Chantier Vert',
  'Autocars de la Vallée',
  'Cuisine partagée',
];
const pick = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T =>
  list[index % list.length] as T;

function contractOf(year: number, index: number): NotifiedContractRow {
  const month = String((index % 12) + 1).padStart(2, '0');
  const place = {
    notifiedOn: `${year}-${month}-${String((index % 27) + 1).padStart(2, '0')}`,
    cpv: pick(CPV, index * 7),
    subject: pick(SUBJECTS, index * 7),
    holders: [{ name: pick(FIRMS, index * 5), identifier: `990000${String(index).padStart(8, '0')}` }],
    initialAmount: (12_000 + ((index * 7919) % 280_000)) * 100,
  };
  const id = `${year}-${String(index).padStart(3, '0')}`;
  const environmental =
    index % 20 < (year - 2022) * 4
      ? ['Clause environnementale', 'Critère environnemental']
      : ['Pas de considération environnementale'];
  const shared = {
    ...place,
    environmentalConsiderations: environmental,
    environmentalCriterionWeight: environmental.length > 1 ? '0.15' : null,
  };
  if (index % 47 === 5)
    return reservedContract(id, { ...shared, reservation: pick(['siae', 'ea-esat', 'sse'] as const, index) });
  if (index % 31 === 3)
    return worksWithException(id, {
      ...place,
      exception: {
        code: pick(['EXC-1', 'EXC-2', 'EXC-3'], index),
        motivation:
          'Fourniture d’un matériel du commerce, livré en une fois, sans prestation sur site ni personnel affecté au marché.',
        valid: true,
      },
    });
  if (index % 100 < (year - 2022) * 7)
    return cleaningWithHours(id, { ...shared, hoursRetained: (150 + ((index * 331) % 1400)) * 100 });
  return plainContract(id, shared);
}

/** A département of ordinary size: 420 contracts in the year and hours of 138 people; for layout and speed. */
export function largeReportInput(): ReportInput {
  const contracts = [2024, 2025, 2026].flatMap((year) =>
    Array.from({ length: 360 + (year - 2024) * 30 }, (_, index) => contractOf(year, index)),
  );
  const hours = [2024, 2025, 2026].flatMap((year) =>
    Array.from({ length: 138 * 3 }, (_, index): HoursRow =>
      hoursOf(`p${index % 138}`, {
        contractId: `${year}-002`,
        period: `${year}-${String(((index * 5) % 12) + 1).padStart(2, '0')}`,
        hours: (70 + ((index * 37) % 60) + (year - 2024) * 8) * 100,
        state: index % 17 === 0 ? 'submitted' : 'validated',
        sex: index % 138 < 43 ? 'F' : 'M',
        birthYear: 1962 + ((index % 138) % 42),
        statuses: index % 5 < 3 ? ['B_RSA'] : index % 7 === 0 ? ['B_QPV', 'TH'] : ['B_DELD'],
        modality: pick(
          ['MAD_ETTI', 'EMB_CDD', 'ST_SIAE', 'MAD_AI', 'EMB_CDI', 'MAD_GEIQ'],
          (index * index) % 11,
        ),
        trade: pick(
          [
            'Bâtiment, second œuvre',
            'Routes et ouvrages',
            'Nettoyage des locaux',
            'Espaces verts',
            'Transport scolaire',
          ],
          (index * index) % 7,
        ),
      }),
    ),
  );
  const balances = [2024, 2025, 2026].map((year) => ({
    contractId: `${year}-002`,
    buyerId: VALMONDE.id,
    year,
    retained: 52_000_00,
    due: 44_000_00,
    declared: 43_000_00,
    validated: (36_000 + (year - 2024) * 2_400) * 100,
  }));
  return valmondeInput({
    rows: { contracts, hours, balances },
    targets: [
      { indicatorId: 'I02', basis: 'count', line: null, year: 2026, value: '0.30' },
      { indicatorId: 'I02', basis: 'value', line: null, year: 2026, value: '0.35' },
      { indicatorId: 'I03', basis: 'count', line: null, year: 2026, value: '0.20' },
      { indicatorId: 'I06', basis: 'count', line: null, year: 2026, value: '12' },
      { indicatorId: 'I10', basis: 'count', line: null, year: 2026, value: '1' },
      { indicatorId: 'I12', basis: 'hours', line: null, year: 2026, value: '46000' },
      { indicatorId: 'I15', basis: 'hours', line: 'women', year: 2026, value: '0.40' },
      { indicatorId: 'I18', basis: 'count', line: 'without-reason', year: 2026, value: '0' },
    ],
    cpvDivisions: {
      '39': 'Mobilier et équipements',
      '45': 'Travaux de construction',
      '50': 'Réparation et entretien',
      '55': 'Restauration',
      '60': 'Transport',
      '72': 'Services informatiques',
      '77': 'Espaces verts et forêts',
      '79': 'Services aux organisations',
      '90': 'Nettoyage et environnement',
    },
  });
}
