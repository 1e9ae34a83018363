import { DECLARATION_FIELDS } from '../../insertion-hours/domain/declaration-fields';
import { findHeader } from '../domain/header/header';

/** Headers met in declaration spreadsheets, by what the column holds. */
const HEADER_TABLE: readonly (readonly [string, readonly string[]])[] = [
  [
    'contractNumber',
    [
      'N° de marché',
      'Marché',
      'Numéro de marché',
      'Numéro du marché',
      'N° marché',
      'Référence du marché',
      'Référence marché',
      'Contrat',
    ],
  ],
  ['lot', ['Lot', 'N° de lot', 'N° lot', 'Numéro de lot', 'Numéro du lot']],
  [
    'period',
    [
      'Période',
      'Mois',
      'Mois de réalisation',
      'Période de réalisation',
      'Période déclarée',
      'Mois déclaré',
      'Date',
    ],
  ],
  ['periodFrom', ['Du', 'Début', 'Date de début', 'Début de période', 'Période du', 'Date début']],
  ['periodTo', ['Au', 'Fin', 'Date de fin', 'Fin de période', 'Période au', 'Date fin']],
  [
    'employerName',
    ['Employeur', 'Nom de l’employeur', 'Entreprise', 'Structure', 'Structure employeuse', 'Raison sociale'],
  ],
  [
    'employerSiret',
    ['SIRET de l’employeur', 'SIRET', 'SIRET employeur', 'N° SIRET', 'SIRET entreprise', 'SIRET structure'],
  ],
  ['modality', ['Modalité', 'Modalité d’exécution', 'Modalité de réalisation', 'Mode de réalisation']],
  [
    'participantCode',
    [
      'Code participant',
      'Participant',
      'Bénéficiaire',
      'Code bénéficiaire',
      'Code du participant',
      'Code du bénéficiaire',
      'Identifiant participant',
      'Identifiant bénéficiaire',
      'Salarié',
      'Code salarié',
    ],
  ],
  [
    'hours',
    [
      'Heures',
      'Nombre d’heures',
      'Heures réalisées',
      'Heures d’insertion',
      'Heures effectuées',
      'Nb heures',
      'Nb d’heures',
      'Heures déclarées',
      'Total heures',
    ],
  ],
  ['sex', ['Sexe', 'Genre', 'F/M', 'H/F', 'Civilité']],
  ['birth', ['Année de naissance', 'Date de naissance', 'Naissance', 'Né(e) en', 'Année naissance']],
  [
    'statuses',
    [
      'Statuts d’éligibilité',
      'Statut',
      'Statuts',
      'Public',
      'Critère d’éligibilité',
      'Critères d’éligibilité',
      'Critères',
      'Éligibilité',
    ],
  ],
  [
    'contractType',
    ['Type de contrat de travail', 'Type de contrat', 'Contrat de travail', 'Nature du contrat de travail'],
  ],
];

/** What a column of that header is, beside a column of hours and one of contracts. */
function columnOf(header: string, besides: readonly string[]): string | undefined {
  const cells = [header, ...besides].map((text) => ({ text, kind: 'text' as const }));
  const found = findHeader([{ number: 1, cells }], { fields: DECLARATION_FIELDS, anchors: ['hours'] });
  return found?.columns.find(({ index }) => index === 0)?.field;
}

describe('the header of a declaration spreadsheet', () => {
  it.each(HEADER_TABLE)('names the column %s by each of its usual words', (field, headers) => {
    const besides =
      field === 'hours'
        ? ['N° de marché']
        : field === 'contractNumber'
          ? ['Heures']
          : ['Heures', 'N° de marché'];
    for (const header of headers) {
      expect([header, columnOf(header, besides)]).toEqual([header, field]);
      expect([header, columnOf(header.toUpperCase(), besides)]).toEqual([header, field]);
    }
  });

  it('tells both ends of a period apart, on one line or under a common heading', () => {
    const cells = (...texts: string[]) =>
      texts.map((text) => (text === '' ? undefined : { text, kind: 'text' as const }));
    const options = { fields: DECLARATION_FIELDS, anchors: ['hours'] };
    const oneLine = findHeader(
      [{ number: 1, cells: cells('N° de marché', 'Période du', 'Période au', 'Heures') }],
      options,
    );
    const twoLines = findHeader(
      [
        { number: 1, cells: cells('', 'Période', '', '') },
        { number: 2, cells: cells('N° de marché', 'du', 'au', 'Heures') },
      ],
      options,
    );
    const expected = ['contractNumber', 'periodFrom', 'periodTo', 'hours'];
    expect(oneLine?.columns.map(({ field }) => field)).toEqual(expected);
    expect(twoLines?.columns.map(({ field }) => field)).toEqual(expected);
  });

  it('has one column for each, and each says what to write in it', () => {
    expect(DECLARATION_FIELDS.map(({ id }) => id)).toEqual(HEADER_TABLE.map(([field]) => field));
    expect(DECLARATION_FIELDS.map(({ label }) => label)).toEqual(HEADER_TABLE.map(([, [first]]) => first));
    for (const { help } of DECLARATION_FIELDS) expect(help).toMatch(/^.{6,}\.$|…$/);
  });
});
