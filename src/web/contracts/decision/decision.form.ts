import { ListField, TextField } from '../../forms/fields';

export class DecisionForm {
  @ListField()
  measures!: string[];
  @TextField()
  exceptionCode!: string;
  @TextField()
  motivation!: string;
  /** Hours of an integration clause, as typed. */
  @TextField()
  retainedHours!: string;
  @TextField()
  gapReason!: string;
  /** The decision in force when the form was opened; empty for none. */
  @TextField()
  formerId!: string;
}
