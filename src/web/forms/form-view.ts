/** What a form shows: the values typed, the issue of each field, and both versions after a conflict. */
export interface FormView {
  readonly values: Readonly<Record<string, unknown>>;
  readonly issues: Readonly<Record<string, string>>;
  readonly list: readonly { readonly field: string | null; readonly message: string }[];
  readonly conflicts: readonly { readonly label: string; readonly stored: string; readonly typed: string }[];
}

/** A form without issue; `values` names every field that the template shows. */
export function formOf(values: Readonly<Record<string, unknown>>): FormView {
  return { values, issues: {}, list: [], conflicts: [] };
}

/** The same form, with the issue of one field, or of the whole when the form has no such field. */
export function withIssue(view: FormView, field: string | null, message: string): FormView {
  const known = field !== null && field in view.values ? field : null;
  return {
    ...view,
    issues: known === null ? view.issues : { ...view.issues, [known]: message },
    list: [...view.list, { field: known, message }],
  };
}
