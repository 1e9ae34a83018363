import { type FieldDefinition } from './field';

/** Columns that an export computes: recognised when the file comes back, and never read. */
export const derivedFields = [
  {
    id: 'currentAmount',
    record: 'contract',
    label: 'Montant actuel (€ HT)',
    aliases: ['Montant actuel'],
    type: 'money',
    unit: '€ HT',
    help: 'Montant du dernier avenant qui en donne un, à défaut le montant notifié.',
    column: 200,
  },
  {
    id: 'verdict',
    record: 'contract',
    label: 'Verdict (clause sociale)',
    aliases: ['Verdict'],
    type: 'text',
    help: 'Ce que la dernière évaluation dit de la condition sociale d’exécution.',
    column: 280,
  },
  {
    id: 'decision',
    record: 'contract',
    label: 'Décision de l’acheteur',
    aliases: ['Décision'],
    type: 'text',
    help: 'Mesures décidées, ou exception motivée.',
    column: 290,
  },
  {
    id: 'retainedHours',
    record: 'commitment',
    label: 'Heures retenues',
    aliases: ['Heures d’insertion retenues'],
    type: 'hours',
    unit: 'h',
    help: 'Heures d’insertion de l’engagement en vigueur.',
    column: 300,
  },
] as const satisfies readonly FieldDefinition[];

/**
 * Columns of files that no record stores as they are: each serves the reading of another field
 * (a CPV found from its label, considerations given as yes/no columns, the state of a republished row).
 */
export const importOnlyFields = [
  {
    id: 'cpvLabel',
    record: 'contract',
    label: 'Libellé CPV',
    aliases: ['Intitulé CPV', 'CPV libellé', 'Libellé du code CPV'],
    type: 'text',
    help: 'Sert à retrouver le code quand il manque.',
  },
  {
    id: 'socialClause',
    record: 'contract',
    label: 'Clause sociale',
    aliases: [
      'Clause sociale (oui/non)',
      'Clause d’insertion',
      'Clause insertion',
      'Clauses sociales',
      'Clause sociale oui/non',
      'Clause sociale d’insertion',
    ],
    type: 'boolean',
    help: 'Oui ou non ; complète les considérations sociales.',
  },
  {
    id: 'socialCriterion',
    record: 'contract',
    label: 'Critère social',
    aliases: ['Critère social (oui/non)', 'Critère insertion', 'Critère d’insertion'],
    type: 'boolean',
    help: 'Oui ou non ; complète les considérations sociales.',
  },
  {
    id: 'reservedContract',
    record: 'contract',
    label: 'Marché réservé',
    aliases: ['Marché réservé (oui/non)', 'Marchés réservés', 'Lot réservé'],
    type: 'boolean',
    help: 'Oui ou non, ou le type de structure ; complète les considérations sociales.',
  },
  {
    id: 'environmentalClause',
    record: 'contract',
    label: 'Clause environnementale',
    aliases: ['Clause environnementale (oui/non)', 'Clauses environnementales'],
    type: 'boolean',
    help: 'Oui ou non ; complète les considérations environnementales.',
  },
  {
    id: 'environmentalCriterion',
    record: 'contract',
    label: 'Critère environnemental',
    aliases: ['Critère environnemental (oui/non)', 'Critères environnementaux'],
    type: 'boolean',
    help: 'Oui ou non ; complète les considérations environnementales.',
  },
  {
    id: 'holderSiren',
    record: 'holder',
    label: 'SIREN du titulaire',
    aliases: ['SIREN', 'SIREN titulaire', 'N° SIREN'],
    type: 'siret',
    help: 'Sert quand le SIRET manque.',
  },
  {
    id: 'stateSubject',
    record: 'amendment',
    label: 'Objet de la modification',
    aliases: ['objetModification', 'MODIF_OBJET', 'Objet de l’avenant', 'Objet avenant'],
    type: 'text',
    help: 'Dit qu’une ligne est un état modifié d’un marché déjà donné.',
  },
] as const satisfies readonly FieldDefinition[];
