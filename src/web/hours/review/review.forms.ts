import { ArrayNotEmpty, Matches } from 'class-validator';
import { ListField, RequiredText, WholeNumberField } from '../../forms/fields';

const NOTHING_TICKED = 'Cochez au moins une déclaration à valider.';

/** Declarations ticked, each `id:version` as the reviewer saw it, and the evidence seen. */
export class ValidationForm {
  @ListField()
  @ArrayNotEmpty({ message: NOTHING_TICKED })
  @Matches(/^[0-9a-zA-Z-]{1,36}:\d{1,9}$/, { each: true, message: NOTHING_TICKED })
  declarations!: string[];
  @RequiredText('Dites quelle pièce vous avez vue.')
  evidenceSeen!: string;
}

export class OneValidationForm {
  @RequiredText('Dites quelle pièce vous avez vue.')
  evidenceSeen!: string;
  @WholeNumberField()
  version!: number;
}

export class ReturnForm {
  @RequiredText('Dites pourquoi vous renvoyez cette déclaration : le déclarant doit savoir quoi corriger.')
  returnReason!: string;
  @WholeNumberField()
  version!: number;
}

export class WeightForm {
  @RequiredText('Saisissez la pondération, « 1 » s’il n’y en a pas.')
  weight!: string;
  @WholeNumberField()
  version!: number;
}

export class SubmitForm {
  @WholeNumberField()
  version!: number;
}
