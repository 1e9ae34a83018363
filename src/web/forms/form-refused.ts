import { type FormView, withIssue } from './form-view';

/** A form to show again, each issue at its field. */
export class FormRefused extends Error {
  constructor(
    readonly view: FormView,
    readonly status = 422,
  ) {
    super(view.list.map(({ message }) => message).join(' '));
  }
}

/** The form as it is, or refused when it has an issue. */
export function refuseIfWrong(view: FormView): void {
  if (view.list.length > 0) throw new FormRefused(view);
}

export function refusedAt(view: FormView, field: string | null, message: string, status = 422): FormRefused {
  return new FormRefused(withIssue(view, field, message), status);
}
