import { yesOrNo } from '../../../shared/domain/french';
import { type FieldDefinition } from '../../../contracts/domain/fields/field';
import { fieldOf } from '../../../contracts/domain/fields/fields';

/** Groups of fields, in the order of the form. */
const SECTIONS: readonly {
  readonly title: string;
  readonly help: string;
  readonly ids: readonly string[];
}[] = [
  {
    title: 'Le marché',
    help: 'Un marché est un lot ; sans allotissement, c’est la consultation entière.',
    ids: ['subject', 'decpId', 'lot', 'status', 'cpv'],
  },
  {
    title: 'La consultation',
    help: 'Partagée par tous les lots qui portent la même référence.',
    ids: [
      'reference',
      'service',
      'nature',
      'contractKind',
      'procedureType',
      'needValue',
      'launchedOn',
      'lotCount',
      'territory',
    ],
  },
  {
    title: 'Montants et dates du marché',
    help: 'Hors taxes.',
    ids: ['estimatedValue', 'initialAmount', 'maximumAmount', 'durationMonths', 'notifiedOn'],
  },
  {
    title: 'Considérations et réservation',
    help: 'Rien de coché veut dire « non renseigné », et non « aucune ».',
    ids: ['socialConsiderations', 'environmentalConsiderations', 'reservation', 'socialServices'],
  },
  {
    title: 'Calcul des heures d’insertion',
    help: 'Facultatif : sans saisie, les paramètres de la famille d’achat et de l’acheteur servent.',
    ids: ['labourShare', 'effortRate', 'hourlyCost', 'transferredMonthlyHours'],
  },
];

export const FORM_FIELDS: readonly string[] = SECTIONS.flatMap(({ ids }) => ids);

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
  return SECTIONS.map(({ title, help, ids }) => ({
    title,
    help,
    fields: ids.map((id) => fieldView(fieldOf(id), values[id])),
  }));
}

function fieldView(field: FieldDefinition, value: unknown): FieldView {
  const { id, label, help } = field;
  const required = id === 'subject';
  const neverEmpty = id === 'status' || id === 'contractKind';
  return {
    id,
    label,
    help,
    control: controlOf(field),
    prompt: neverEmpty ? '' : 'Non renseigné',
    options: optionsOf(field, value),
    required,
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
