import { ListField, RequiredText, WholeNumberField } from '../../forms/fields';

/** Declarations ticked, each `id:version` as the reviewer saw it, and the evidence seen. */
export class ValidationForm {
  @ListField()
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
