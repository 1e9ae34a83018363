import { type MeasureStatus } from './outcome';

interface StatusOf {
  readonly measure: string;
  readonly status: MeasureStatus;
}

const SOCIAL_MEASURES = [
  'integration-clause',
  'social-criterion',
  'reserved-siae',
  'reserved-ea-esat',
  'reserved-siae-ea-esat',
  'reserved-sse',
  'integration-services',
];

/**
 * The one word of a list for a contract: the duty first, then the doubt about it, then what is recommended.
 * An excluded or possible reservation alone leaves "possible".
 */
export function headlineOf(measures: readonly StatusOf[]): MeasureStatus {
  const statusOf = (id: string): MeasureStatus | undefined =>
    measures.find(({ measure }) => measure === id)?.status;
  const condition = statusOf('social-condition') ?? 'undetermined';
  if (condition === 'required' || condition === 'undetermined') return condition;
  const others = SOCIAL_MEASURES.map(statusOf);
  if (condition === 'recommended' || others.includes('recommended')) return 'recommended';
  return others.includes('undetermined') ? 'undetermined' : 'possible';
}
