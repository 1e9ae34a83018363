import { type Landmarks } from '../settle/landmarks';
import { type Law } from '../law/law';
import { type ParameterReading } from '../law/parameters';
import { type Beside, type Case, type CaseLandmarks, type Subject, type World } from '../settle/subjects';

/** One condition of a rule, with the two French clauses that say why it is met or not. */
export interface Condition {
  readonly subjects: readonly Subject[];
  readonly landmarks: (law: Law) => Landmarks;
  readonly caseLandmarks?: readonly CaseLandmarks[];
  readonly holds: (world: World, given: Beside) => boolean;
  readonly met: (given: Case) => string;
  readonly unmet: (given: Case) => string;
  /** Values of the law that it rests on, where the facts say which. */
  readonly readings: (given: Case) => readonly ParameterReading[];
}

interface ConditionDefinition<S extends Subject> {
  readonly subjects: readonly S[];
  readonly landmarks?: (law: Law) => Landmarks;
  /** Landmarks that depend on the known facts too. */
  readonly caseLandmarks?: readonly CaseLandmarks[];
  /** Reads the declared subjects, and facts that are remembered with the answer: the compiler sees to it. */
  readonly holds: (world: Pick<World, S>, given: Beside) => boolean;
  readonly met: (given: Case) => string;
  readonly unmet: (given: Case) => string;
  readonly readings?: (given: Case) => readonly ParameterReading[];
}

/** A condition that sees nothing but the subjects it declares. */
export function condition<S extends Subject>(definition: ConditionDefinition<S>): Condition {
  return { landmarks: () => ({}), readings: () => [], ...definition };
}
