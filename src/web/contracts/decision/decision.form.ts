import { IsIn } from 'class-validator';
import { DECISION_MEASURES } from '../../../eligibility/domain/decisions/decision';
import { EXCEPTION_CODES } from '../../../eligibility/domain/verdict/exceptions';
import { ListField, TextField } from '../../forms/fields';

export class DecisionForm {
  @ListField()
  @IsIn(DECISION_MEASURES, { each: true, message: 'Choisissez des mesures de la liste.' })
  measures!: string[];
  @TextField()
  @IsIn(['', ...EXCEPTION_CODES], { message: 'Choisissez une exception de la liste, ou aucune.' })
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
