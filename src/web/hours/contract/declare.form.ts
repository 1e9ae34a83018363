import { MODALITY_WORDS } from '../../../insertion-hours/domain/modality';
import { PARTICIPANT_STATUSES } from '../../../insertion-hours/domain/participant-status';
import { SEX_WORDS, WORK_CONTRACT_WORDS } from '../../../insertion-hours/domain/work-contract';
import { ListField, RequiredText, TextField } from '../../forms/fields';

export class DeclareForm {
  @RequiredText('Saisissez le mois des heures, par exemple « octobre 2026 ».')
  period!: string;
  @RequiredText('Saisissez le nombre d’heures, par exemple « 12,5 » ou « 12h30 ».')
  hours!: string;
  @TextField()
  employerName!: string;
  @TextField()
  employerSiret!: string;
  @TextField()
  modality!: string;
  @TextField()
  contractType!: string;
  @TextField()
  participantCode!: string;
  @TextField()
  sex!: string;
  @TextField()
  birth!: string;
  @ListField()
  statuses!: string[];
}

const options = (words: readonly { readonly code: string; readonly label: string }[]): object[] =>
  words.map(({ code, label }) => ({ value: code, label }));

export const DECLARE_OPTIONS = {
  modalities: options(MODALITY_WORDS),
  contractTypes: options(WORK_CONTRACT_WORDS),
  sexes: options(SEX_WORDS),
  statuses: options(PARTICIPANT_STATUSES),
};

/** The fields as a row of a spreadsheet says them. */
export function declareFields({ statuses, ...form }: DeclareForm): Record<string, string> {
  return { ...form, statuses: statuses.join(' ; ') };
}
