import { DomainError } from '../../../shared/domain/domain-error';

const invalid = (code: string, field: string, message: string): DomainError =>
  new DomainError('invalid', code, message, { field });

export function noneWithMeasures(): DomainError {
  return invalid(
    'none-with-measures',
    'measures',
    '« Sans mesure sociale » ne va pas avec une autre mesure : gardez l’une ou les autres.',
  );
}

export function unreadableHours(message: string): DomainError {
  return invalid('unreadable-hours', 'retainedHours', message);
}

export function unexplainedGap(computed: string): DomainError {
  return invalid(
    'missing-gap-reason',
    'gapReason',
    `Les heures retenues diffèrent des ${computed} calculées : écrivez la raison de l’écart.`,
  );
}
