import { type FieldId, fieldOf } from '../../../contracts/domain/fields/fields';
import { ListField, TextField, WholeNumberField } from '../../forms/fields';
import { FORM_FIELDS } from './form-sections';

/** What is typed of fields of the register: their names follow from the definitions. */
export class RegisterForm {
  @WholeNumberField()
  contractVersion!: number;
  @WholeNumberField()
  procedureVersion!: number;
  readonly [fieldId: string]: string | readonly string[] | number;
}

export class ContractForm extends RegisterForm {
  @TextField()
  buyerId!: string;
}
holdFields(ContractForm, FORM_FIELDS);

/** Gives a form class one field for each of these definitions: boxes for codes, else one text. */
export function holdFields(Form: typeof RegisterForm, ids: readonly FieldId[]): void {
  for (const id of ids) {
    const decorate = fieldOf(id).type === 'codes' ? ListField() : TextField();
    decorate(Form.prototype, id);
  }
}
