import { type FieldDefinition } from '../../contracts/domain/fields/field';

/** What a target is about. */
export type TargetBasis = 'count' | 'value' | 'hours' | 'persons';

export type TargetFieldId = 'indicatorId' | 'basis' | 'line' | 'year' | 'value';

const field = (
  id: TargetFieldId,
  type: FieldDefinition['type'],
  label: string,
  ...words: [help: string, aliases: readonly string[], codes?: FieldDefinition['codes']]
): FieldDefinition<TargetFieldId> => {
  const [help, aliases, codes] = words;
  return { id, record: 'contract', label, aliases, type, help, ...(codes === undefined ? {} : { codes }) };
};

const BASES: readonly { code: TargetBasis; label: string; aliases: readonly string[] }[] = [
  { code: 'count', label: 'Nombre', aliases: ['Nombre de marchés', 'Marchés', 'En nombre', 'Nb'] },
  { code: 'value', label: 'Montant', aliases: ['Montants', 'En montant', 'Euros', 'Valeur', '€'] },
  { code: 'hours', label: 'Heures', aliases: ['Heures d’insertion', 'En heures', 'h'] },
  { code: 'persons', label: 'Personnes', aliases: ['Participants', 'Bénéficiaires', 'En personnes'] },
];

/** The columns of a list of targets. */
export const TARGET_FIELDS: readonly FieldDefinition<TargetFieldId>[] = [
  field('indicatorId', 'text', 'Indicateur', 'Numéro de l’indicateur, de I01 à I22.', [
    'Code indicateur',
    'N° indicateur',
    'Indicateur SPASER',
    'indicator',
  ]),
  field(
    'basis',
    'code',
    'Base',
    'Nombre, montant, heures ou personnes.',
    ['Unité', 'Base de calcul', 'Mesure', 'basis'],
    BASES,
  ),
  field('line', 'text', 'Ligne', 'Sous-ligne de l’indicateur, quand il en a.', [
    'Sous-ligne',
    'Sous-indicateur',
    'line',
  ]),
  field('year', 'count', 'Année', 'Année de l’objectif, à quatre chiffres.', ['Exercice', 'An', 'year']),
  field('value', 'decimal', 'Valeur', 'Une part (« 0,3 » ou « 30 % »), des euros, des heures ou un nombre.', [
    'Objectif',
    'Cible',
    'Valeur cible',
    'value',
    'target',
  ]),
];
