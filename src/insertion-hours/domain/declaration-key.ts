import { normalisedText } from '../../shared/domain/normalised-text';

/** What identifies the hours of one person, in one period, with one employer, on one contract. */
export interface DeclarationIdentity {
  readonly contractId: string;
  readonly participantId: string | null;
  readonly employerSiret: string | null;
  readonly employerName: string | null;
  readonly modality: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** Two rows of one key speak of the same hours. Null without a participant: rows of a team are never merged. */
export function declarationKey(identity: DeclarationIdentity): string | null {
  if (identity.participantId === null) return null;
  const employer = identity.employerSiret ?? normalisedText(identity.employerName ?? '');
  return [
    identity.contractId,
    identity.participantId,
    employer,
    identity.modality ?? '',
    identity.periodFrom,
    identity.periodTo,
  ].join('|');
}
