import { TextField } from '../../forms/fields';
import { holdFields, RegisterForm } from '../form/contract.form';
import { ASKED_FIELDS } from './missing-facts';

/** One missing fact, stated beside the verdict that asks for it: `fait` names its field. */
export class FactForm extends RegisterForm {
  @TextField()
  fait!: string;
}
holdFields(FactForm, ASKED_FIELDS);
