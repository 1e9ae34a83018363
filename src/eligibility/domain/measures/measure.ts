import { type SettledStatus } from '../verdict/outcome';
import { type Question } from '../settle/settle';
import { type Beside, type Case, type CaseLandmarks, type World } from '../settle/subjects';
import { type Landmarks } from '../settle/landmarks';
import { type Law } from '../law/law';
import { type Subject } from '../settle/subjects';

export const MEASURE_IDS = [
  'social-condition',
  'integration-clause',
  'social-criterion',
  'reserved-siae',
  'reserved-ea-esat',
  'reserved-siae-ea-esat',
  'reserved-prison',
  'reserved-sse',
  'integration-services',
  'environmental-condition',
  'environmental-criterion',
  'decp-publication',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** One thing a buyer may or must do, with what its status rests on. */
export interface Measure {
  readonly id: MeasureId;
  /** Rules that the status rests on. */
  readonly ruleIds: readonly string[];
  readonly question: Question<SettledStatus>;
  /** French sentence for a settled status. */
  readonly message: (status: SettledStatus, given: Case) => string;
}

interface MeasureDefinition<S extends Subject> {
  readonly id: MeasureId;
  readonly ruleIds: readonly string[];
  readonly subjects: readonly S[];
  readonly landmarks: (law: Law) => Landmarks;
  readonly caseLandmarks?: readonly CaseLandmarks[];
  readonly status: (world: Pick<World, S>, given: Beside) => SettledStatus;
  readonly message: (status: SettledStatus, given: Case) => string;
}

/** A measure whose status sees nothing but the subjects it declares. */
export function measure<S extends Subject>(definition: MeasureDefinition<S>): Measure {
  const { id, ruleIds, status, message, ...reads } = definition;
  return { id, ruleIds, question: { ...reads, answer: status }, message };
}
