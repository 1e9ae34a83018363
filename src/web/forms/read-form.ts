import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError } from '../../shared/domain/domain-error';
import { formOf, type FormView, withIssue } from './form-view';

type FormClass<T extends object> = new () => T;

/** A form that was taken, or the same form to show again with what is to be corrected. */
export type Submission<R> = { readonly done: R } | { readonly form: FormView };

/**
 * Reads a body into a form class, then does the work. Issues of the class, and refusals of the work that
 * name a field (`details.field`), come back as the form to show again; any other error goes on.
 */
export async function submitted<T extends object, R>(
  Form: FormClass<T>,
  body: unknown,
  work: (form: T) => Promise<R>,
): Promise<Submission<R>> {
  const { form, view } = readForm(Form, body);
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

/** Reads and checks a body; only the fields of the class are kept. */
export function readForm<T extends object>(Form: FormClass<T>, body: unknown): { form: T; view: FormView } {
  const form = plainToInstance(Form, body ?? {}, { excludeExtraneousValues: true });
  let view = formOf({ ...form } as Record<string, unknown>);
  for (const { property, constraints } of validateSync(form, { forbidUnknownValues: false }))
    view = withIssue(view, property, Object.values(constraints ?? {})[0] ?? '');
  return { form, view };
}
