import { applyDecorators } from '@nestjs/common';
import { ArrayNotEmpty, IsIn, Matches } from 'class-validator';
import { type Evidence, EVIDENCE_WORDS } from '../../../insertion-hours/domain/work-contract';
import { ListField, RequiredText, WholeNumberField } from '../../forms/fields';

const NOTHING_TICKED = 'Cochez au moins une déclaration à valider.';

/** One of the pieces of evidence. */
function EvidenceField(): PropertyDecorator {
  const codes = EVIDENCE_WORDS.map(({ code }) => code);
  return applyDecorators(
    RequiredText('Dites quelle pièce vous avez vue.'),
    IsIn(codes, { message: 'Choisissez une pièce de la liste.' }),
  );
}

/** Declarations ticked, each `id:version` as the reviewer saw it, and the evidence seen. */
export class ValidationForm {
  @ListField()
  @ArrayNotEmpty({ message: NOTHING_TICKED })
  @Matches(/^[0-9a-zA-Z-]{1,36}:\d{1,9}$/, { each: true, message: NOTHING_TICKED })
  declarations!: string[];
  @EvidenceField()
  evidenceSeen!: Evidence;
}

/** One declaration, as the reviewer saw it. */
export class SubmitForm {
  @WholeNumberField()
  version!: number;
}

export class OneValidationForm extends SubmitForm {
  @EvidenceField()
  evidenceSeen!: Evidence;
}

export class ReturnForm extends SubmitForm {
  @RequiredText('Dites pourquoi vous renvoyez cette déclaration : le déclarant doit savoir quoi corriger.')
  returnReason!: string;
}

export class WeightForm extends SubmitForm {
  @RequiredText('Saisissez la pondération, « 1 » s’il n’y en a pas.')
  weight!: string;
}
