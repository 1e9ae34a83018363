import { type Contract, type ContractInput, type Procedure } from '../../../contracts';
import { type FieldId, fieldOf } from '../../../contracts/domain/fields/fields';
import { type CellContext } from '../../../reading/domain/cell-readers';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { readTypedValue, typedText } from './typed-value';

type Body = Readonly<Record<string, unknown>>;

/** What was typed, as the form to show again and as the values to store. */
export interface TypedContract {
  readonly view: FormView;
  readonly input: ContractInput;
}

/** Reads these fields of a body; the values are to be stored when the view has no issue. */
export function readContractInput(ids: readonly FieldId[], body: Body, context: CellContext): TypedContract {
  let view = formOf({ ...body, ...Object.fromEntries(ids.map((id) => [id, shownAgain(id, body[id])])) });
  const contract: Record<string, unknown> = {};
  const procedure: Record<string, unknown> = {};
  for (const id of ids) {
    const field = fieldOf(id);
    const typed = readTypedValue(field, body[id], context);
    if (typed.kind === 'issue') view = withIssue(view, id, typed.message);
    else if (typed.value !== null || !field.isAlwaysStated)
      (field.record === 'procedure' ? procedure : contract)[id] = typed.value;
  }
  if (contract['cpv'] !== undefined && contract['cpv'] !== null) contract['cpvAsGiven'] = null;
  return { view, input: { contract, procedure } };
}

/** The values that a form opens with. */
export function contractValues(
  ids: readonly FieldId[],
  stored: { readonly contract: Contract; readonly procedure: Procedure },
): Record<string, unknown> {
  return Object.fromEntries(
    ids.map((id) => {
      const field = fieldOf(id);
      const record = field.record === 'procedure' ? stored.procedure : stored.contract;
      return [id, typedText(field, (record as unknown as Record<string, unknown>)[id])];
    }),
  );
}

function shownAgain(id: FieldId, given: unknown): unknown {
  const texts = (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'string');
  return fieldOf(id).type === 'codes' ? texts : (texts[0] ?? '');
}
