import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError } from '../../shared/domain/domain-error';
import { formOf, type FormView, withIssue } from './form-view';

/** Carried by every form, read by the guard. */
const TOKEN = '_csrf';

/** Reads and checks a body: a field that the class does not name is an issue, and never kept. */
export function readForm<T extends object>(Form: new () => T, given: unknown): { form: T; view: FormView } {
  const body = (given ?? {}) as Readonly<Record<string, unknown>>;
  const form = plainToInstance(Form, flat(body), { excludeExtraneousValues: true });
  let view = formOf(Object.fromEntries(Object.entries(form).map(([name, value]) => [name, shown(value)])));
  for (const { property, constraints } of validateSync(form, {
    forbidUnknownValues: false,
    stopAtFirstError: true,
  }))
    view = withIssue(view, property, Object.values(constraints ?? {})[0] ?? '');
  for (const name of Object.keys(body))
    if (name !== TOKEN && !Object.hasOwn(form, name)) view = withIssue(view, null, unknownField(name));
  return { form, view };
}

/** Texts and lists of texts: class-transformer walks into objects and trips over one with a `constructor`. */
function flat(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const one = (value: unknown): unknown => (Array.isArray(value) ? value.map(text) : (text(value) ?? [null]));
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, one(value)]));
}

/** What is no text is not shown again. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
  return typeof value === 'object' ? '' : value;
}

function unknownField(name: string): string {
  return `Ce formulaire n’a pas de champ « ${name.slice(0, 40)} ». Rechargez la page, puis recommencez.`;
}

export type Submission<R> = { readonly done: R } | { readonly form: FormView };

export async function submitted<T extends object, R>(
  Form: new () => T,
  body: unknown,
  work: (form: T) => Promise<R>,
): Promise<Submission<R>> {
  const { form, view } = readForm(Form, (body ?? {}) as Record<string, unknown>);
  if (view.list.length > 0) return { form: view };
  try {
    return { done: await work(form) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'stale-record') throw error;
    const field = error.details['field'];
    if (typeof field !== 'string') throw error;
    return { form: withIssue(view, field, error.message) };
  }
}
