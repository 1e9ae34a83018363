import { RequiredText, TextField, WholeNumberField } from '../../forms/fields';

export class SuspensionForm {
  @RequiredText('Saisissez le premier jour de la suspension.')
  startsOn!: string;
  @TextField()
  endsOn!: string;
  @RequiredText('Écrivez le motif de la suspension.')
  reason!: string;
}

export class ResumeForm {
  @RequiredText('Saisissez le dernier jour suspendu.')
  lastDay!: string;
  @WholeNumberField()
  version!: number;
}
