import { yesOrNo } from '../../../shared/domain/french';
import {
  type FieldDefinition,
  FORM_SECTIONS,
  type FormSection,
} from '../../../contracts/domain/fields/field';
import { type FieldId, registerFields } from '../../../contracts/domain/fields/fields';

const SECTIONS: Readonly<Record<FormSection, { readonly title: string; readonly help: string }>> = {
  contract: {
    title: 'Le marché',
    help: 'Un marché est un lot ; sans allotissement, c’est la consultation entière.',
  },
  procedure: {
    title: 'La consultation',
    help: 'Partagée par tous les lots qui portent la même référence.',
  },
  amounts: { title: 'Montants et dates du marché', help: 'Hors taxes.' },
  social: {
    title: 'Considérations et réservation',
    help: 'Rien de coché veut dire « non renseigné », et non « aucune ».',
  },
  hours: {
    title: 'Calcul des heures d’insertion',
    help: 'Facultatif : sans saisie, les paramètres de la famille d’achat et de l’acheteur servent.',
  },
};

/** The fields of the form, in its order. */
export const FORM_FIELDS: readonly FieldId[] = FORM_SECTIONS.flatMap((each) =>
  registerFields.filter(({ section }) => section === each).map(({ id }) => id),
);

/** Lists whose stored value may be a text that is not in them: it stays choosable. */
type Stored = Readonly<Record<string, unknown>>;

export interface FieldView {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly control: 'text' | 'area' | 'select' | 'boxes';
  readonly prompt: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
}

/** The sections as the page shows them; `values` are those of the form. */
export function formSections(values: Stored): { title: string; help: string; fields: FieldView[] }[] {
  return FORM_SECTIONS.map((each) => ({
    ...SECTIONS[each],
    fields: registerFields
      .filter(({ section }) => section === each)
      .map((field) => fieldView(field, values[field.id])),
  }));
}

function fieldView(field: FieldDefinition, value: unknown): FieldView {
  const { id, label, help } = field;
  return {
    id,
    label,
    help,
    control: controlOf(field),
    prompt: field.isAlwaysStated ? '' : 'Non renseigné',
    options: optionsOf(field, value),
    required: id === 'subject',
  };
}

function controlOf({ id, type }: FieldDefinition): FieldView['control'] {
  if (id === 'subject') return 'area';
  if (type === 'codes') return 'boxes';
  return type === 'code' || type === 'boolean' ? 'select' : 'text';
}

function optionsOf({ type, codes = [] }: FieldDefinition, value: unknown): FieldView['options'] {
  if (type === 'boolean') return [true, false].map(yesOrNo).map((word) => ({ value: word, label: word }));
  const options = codes.map(({ code, label }) => ({ value: code, label }));
  const isOther = type === 'code' && typeof value === 'string' && value !== '';
  return isOther && !options.some((option) => option.value === value)
    ? [{ value, label: value }, ...options]
    : options;
}
