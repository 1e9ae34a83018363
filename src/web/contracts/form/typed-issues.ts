import { type FieldDefinition, type FieldType } from '../../../contracts/domain/fields/field';

const ADVICE: Readonly<Partial<Record<FieldType, string>>> = {
  money: 'n’est pas un montant sûr. Saisissez des euros hors taxes, par exemple 1 234,56.',
  date: 'n’est pas une date possible. Saisissez le jour, le mois et l’année, par exemple 02/12/2026.',
  months: 'n’est pas une durée. Saisissez un nombre entier de mois, par exemple 36.',
  count: 'n’est pas un nombre entier. Saisissez-le en chiffres.',
  hours: 'n’est pas un nombre d’heures. Saisissez par exemple 151,67 ou 12h30.',
  percent: 'n’est pas un pourcentage. Saisissez un nombre de 0 à 100.',
  boolean: 'n’est ni oui ni non. Choisissez dans la liste.',
  code: 'n’est pas dans la liste. Choisissez l’une des valeurs proposées.',
  cpv: 'n’est pas un code de la nomenclature CPV. Saisissez ses huit chiffres, ou son libellé officiel.',
};

/** What is wrong with a typed value, and what to do. */
export function typedIssue({ label, type, unit }: FieldDefinition, text: string): string {
  const advice =
    type === 'decimal' && unit === 'fraction'
      ? 'n’est pas une part. Saisissez une fraction (0,05) ou un pourcentage (5 %).'
      : (ADVICE[type] ?? 'n’est pas lisible. Corrigez la saisie.');
  return `${label} : « ${text} » ${advice}`;
}
