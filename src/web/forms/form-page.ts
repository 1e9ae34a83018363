import { type AskedPage } from '../shell/asked';
import { type Page } from '../shell/answer';
import { type FormView } from './form-view';

/** The label of a field, and the words of its codes when it holds one. */
export type FieldWords =
  string | { readonly label: string; readonly codes?: Readonly<Record<string, string>> };

/** What stands in the way of an edit made on an older version. */
export interface StoredForm {
  readonly values: Readonly<Record<string, unknown>>;
  /** The fields to compare, in order. */
  readonly labels: Readonly<Record<string, FieldWords>>;
  /** Hidden fields that name the version; they become those stored. */
  readonly versions?: readonly string[];
}

/** A page that holds a form: it opens it, and shows it again with what was typed. */
export interface FormPage {
  /** Where a refusal that names no field is said: at this one, or above the form (null). */
  readonly mainField?: string | null;
  show(asked: AskedPage, typed?: FormView): Promise<Page> | Page;
  /** For a form whose record two people may edit; without it a conflict is said in one sentence. */
  stored?(asked: AskedPage): Promise<StoredForm>;
}
