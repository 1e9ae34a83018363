import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { cleanedText, isOneText, namedFieldsOf, notOneText } from './fields';
import { formOf, type FormView, withIssue } from './form-view';

/** Carried by every form, read by the guard. */
const TOKEN = '_csrf';
const CHECKS = { forbidUnknownValues: false, stopAtFirstError: true };

/** Reads and checks a body: a field that the class does not name is an issue, and never kept. */
export function readForm<T extends object>(Form: new () => T, given: unknown): { form: T; view: FormView } {
  const body = flat((given ?? {}) as Readonly<Record<string, unknown>>);
  const form = plainToInstance(Form, body, { excludeExtraneousValues: true });
  const named = namedFieldsOf(Form);
  const texts = Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => named?.pattern.test(name) && !Object.hasOwn(form, name))
      .map(([name, value]) => [name, cleanedText(value)]),
  );
  let view = formOf(shown({ ...form, ...texts }));
  for (const { property, constraints } of validateSync(form, CHECKS))
    view = withIssue(view, property, Object.values(constraints ?? {})[0] ?? '');
  for (const [name, value] of Object.entries(texts))
    if (!isOneText(value)) view = withIssue(view, name, notOneText(value));
  for (const name of Object.keys(body))
    if (name !== TOKEN && !(name in view.values)) view = withIssue(view, null, unknownField(name));
  if (named !== undefined) Object.assign(form, { [named.property]: texts });
  return { form, view };
}

/** The form of a class as it opens: nothing typed, nothing ticked. */
export function blankForm(Form: new () => object): FormView {
  return formOf({ ...readForm(Form, {}).form });
}

/** Texts and lists of texts: class-transformer walks into objects and trips over one with a `constructor`. */
function flat(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const one = (value: unknown): unknown => (Array.isArray(value) ? value.map(text) : (text(value) ?? [null]));
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, one(value)]));
}

/** What is no text is not shown again. */
function shown(values: object): Record<string, unknown> {
  const one = (value: unknown): unknown =>
    Array.isArray(value) ? value.filter((each) => typeof each === 'string') : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, one(value)]));
}

function unknownField(name: string): string {
  return `Ce formulaire n’a pas de champ « ${name.slice(0, 40)} ». Rechargez la page, puis recommencez.`;
}
