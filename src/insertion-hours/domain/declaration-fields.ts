import { type FieldDefinition } from '../../contracts/domain/fields/field';
import { MODALITY_WORDS } from './modality';
import { PARTICIPANT_STATUSES } from './participant-status';
import { SEX_WORDS, WORK_CONTRACT_WORDS } from './work-contract';

const contractFields = [
  field(
    'contractNumber',
    'identifier',
    'N° de marché',
    'Numéro du marché sur lequel les heures sont faites.',
    [
      'Marché',
      'Numéro de marché',
      'Numéro du marché',
      'N° marché',
      'Référence du marché',
      'Référence marché',
      'Contrat',
    ],
  ),
  field('lot', 'identifier', 'Lot', 'Numéro du lot, quand le marché en a plusieurs.', [
    'N° de lot',
    'N° lot',
    'Numéro de lot',
    'Numéro du lot',
  ]),
  field('period', 'text', 'Période', 'Mois des heures, par exemple « octobre 2025 » ou « 2025-10 ».', [
    'Mois',
    'Mois de réalisation',
    'Période de réalisation',
    'Période déclarée',
    'Mois déclaré',
    'Date',
  ]),
  field('periodFrom', 'date', 'Du', 'Premier jour de la période.', [
    'Début',
    'Date de début',
    'Début de période',
    'Période du',
    'Date début',
  ]),
  field('periodTo', 'date', 'Au', 'Dernier jour de la période.', [
    'Fin',
    'Date de fin',
    'Fin de période',
    'Période au',
    'Date fin',
  ]),
];

const employerFields = [
  field('employerName', 'text', 'Employeur', 'Entreprise ou structure qui emploie la personne.', [
    'Nom de l’employeur',
    'Entreprise',
    'Structure',
    'Structure employeuse',
    'Raison sociale',
  ]),
  field('employerSiret', 'siret', 'SIRET de l’employeur', 'Quatorze chiffres.', [
    'SIRET',
    'SIRET employeur',
    'N° SIRET',
    'SIRET entreprise',
    'SIRET structure',
  ]),
  field(
    'modality',
    'code',
    'Modalité',
    'Comment les heures sont faites : embauche directe, mise à disposition, sous-traitance…',
    ['Modalité d’exécution', 'Modalité de réalisation', 'Mode de réalisation'],
    MODALITY_WORDS,
  ),
];

const participantFields = [
  field(
    'participantCode',
    'identifier',
    'Code participant',
    'Code interne du déclarant, jamais un nom : seul un pseudonyme en est gardé.',
    [
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
  ),
  field('hours', 'hours', 'Heures', 'Heures faites dans la période : « 12,5 », « 12h30 » ou « 12:30 ».', [
    'Nombre d’heures',
    'Heures réalisées',
    'Heures d’insertion',
    'Heures effectuées',
    'Nb heures',
    'Nb d’heures',
    'Heures déclarées',
    'Total heures',
  ]),
  field('sex', 'code', 'Sexe', 'F ou M.', ['Genre', 'F/M', 'H/F', 'Civilité'], SEX_WORDS),
  field('birth', 'text', 'Année de naissance', 'Année, ou date dont seuls le mois et l’année sont gardés.', [
    'Date de naissance',
    'Naissance',
    'Né(e) en',
    'Année naissance',
  ]),
  field(
    'statuses',
    'codes',
    'Statuts d’éligibilité',
    'Codes de la liste des publics, séparés par « ; ».',
    [
      'Statut',
      'Statuts',
      'Public',
      'Critère d’éligibilité',
      'Critères d’éligibilité',
      'Critères',
      'Éligibilité',
    ],
    PARTICIPANT_STATUSES.map(({ code, label }) => ({ code, label, aliases: [] })),
  ),
  field(
    'contractType',
    'code',
    'Type de contrat de travail',
    'CDI, CDD, intérim…',
    ['Type de contrat', 'Contrat de travail', 'Nature du contrat de travail'],
    WORK_CONTRACT_WORDS,
  ),
];

const fields = [...contractFields, ...employerFields, ...participantFields];
export type DeclarationFieldId = (typeof fields)[number]['id'];
export type DeclarationField = FieldDefinition<DeclarationFieldId>;

/** The columns of a declaration spreadsheet: the only definition, for the import, the template and the form. */
export const DECLARATION_FIELDS: readonly DeclarationField[] = fields;

function field<const Id extends string>(
  id: Id,
  type: FieldDefinition['type'],
  label: string,
  help: string,
  ...words: [readonly string[], FieldDefinition['codes']?]
): FieldDefinition<Id> {
  const [aliases, codes] = words;
  return { id, record: 'declaration', label, aliases, type, help, ...(codes === undefined ? {} : { codes }) };
}
