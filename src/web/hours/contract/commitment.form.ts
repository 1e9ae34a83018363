import { type Commitment } from '../../../insertion-hours';
import { type CommitmentProposal } from '../../../insertion-hours/domain/commitment-terms';
import { RequiredText, TextField } from '../../forms/fields';
import { hoursTyped, shortDate } from '../../../shared/domain/french';

export class CommitmentForm {
  @RequiredText('Saisissez les heures retenues, par exemple « 960 ».')
  retainedHours!: string;
  @TextField()
  gapReason!: string;
  @TextField()
  startsOn!: string;
  @TextField()
  endsOn!: string;
  /** Version of the commitment that the person saw; empty for none. */
  @TextField()
  version!: string;
}

/** The form of a commitment: the one in force, else what is proposed. */
export function commitmentValues(
  current: Commitment | undefined,
  proposal: CommitmentProposal,
): Record<string, unknown> {
  const { retainedHours, startsOn, endsOn } = current ?? proposal;
  return {
    retainedHours: hoursTyped(retainedHours),
    gapReason: current?.gapReason ?? '',
    startsOn: startsOn === null ? '' : shortDate(startsOn),
    endsOn: endsOn === null ? '' : shortDate(endsOn),
    version: current === undefined ? '' : String(current.version),
  };
}
