import { type FieldDefinition, type FieldRecord } from '../../contracts/domain/fields/field';
import { contractListFields, fieldNamed, isDerived } from '../../contracts/domain/fields/fields';
import { type FileColumn } from '../../imports/domain/report/file-report';
import { formOf, type FormView, withIssue } from '../forms/form-view';

const GROUPS: readonly (readonly [record: FieldRecord, label: string])[] = [
  ['contract', 'Marché'],
  ['procedure', 'Consultation'],
  ['buyer', 'Acheteur'],
  ['holder', 'Titulaire'],
  ['amendment', 'Avenant'],
  ['subcontract', 'Sous-traitance'],
  ['commitment', 'Heures d’insertion'],
];

/** Fields that a column may be read as, by record. */
const readable: readonly FieldDefinition[] = contractListFields.filter(({ id }) => !isDerived(id));
const optionGroups = GROUPS.map(([record, label]) => ({
  label,
  options: readable
    .filter((field) => field.record === record)
    .map((field) => ({ value: field.id, label: field.label })),
})).filter(({ options }) => options.length > 0);

/** Each header once: a mapping names columns by their header. */
export function distinctColumns(columns: readonly FileColumn[]): FileColumn[] {
  const seen = new Map<string, FileColumn>();
  for (const each of columns) if (!seen.has(each.header)) seen.set(each.header, each);
  return [...seen.values()];
}

export interface ColumnChoice {
  readonly header: string;
  readonly field: string | null;
  readonly issue: string;
}

/** What was chosen for each column (`colonne-0`…); computed columns stay what they are. */
export function typedColumns(
  columns: readonly FileColumn[],
  body: Readonly<Record<string, unknown>>,
): ColumnChoice[] {
  const taken = new Map<string, string>();
  return columns.map(({ header, field: recognised }, index) => {
    if (recognised !== null && isDerived(recognised)) return { header, field: recognised, issue: '' };
    const text = body[`colonne-${index}`];
    const field = typeof text === 'string' ? fieldNamed(text) : undefined;
    if (field === undefined) return { header, field: null, issue: '' };
    const first = taken.get(field.id);
    if (first !== undefined && field.record !== 'holder')
      return {
        header,
        field: field.id,
        issue: `« ${field.label} » est déjà la colonne « ${first} ». Laissez l’une des deux de côté.`,
      };
    taken.set(field.id, header);
    return { header, field: field.id, issue: '' };
  });
}

/** The form with the issue of each column that has one. */
export function checkedColumns(
  choices: readonly ColumnChoice[],
  typed: Readonly<Record<string, string>>,
): FormView {
  return choices.reduce(
    (view, { issue }, index) => (issue === '' ? view : withIssue(view, `colonne-${index}`, issue)),
    formOf(typed),
  );
}

export function mappingOfChoices(choices: readonly ColumnChoice[]): Record<string, string | null> {
  return Object.fromEntries(choices.map(({ header, field }) => [header, field]));
}

/** The rows of the step Colonnes. */
export function columnRows(
  columns: readonly FileColumn[],
  choices: readonly ColumnChoice[],
): Record<string, unknown>[] {
  return columns.map(({ header, example, field }, index) => {
    const choice = choices[index];
    const isComputed = field !== null && isDerived(field);
    return {
      header,
      example: example ?? '',
      name: `colonne-${index}`,
      chosen: (choice ? choice.field : field) ?? '',
      issue: choice?.issue ?? '',
      computed: isComputed ? (fieldNamed(field)?.label ?? '') : '',
      isKnown: field !== null,
    };
  });
}

export { optionGroups };
