import { type Certainty } from './legal-reference';
import { type ParameterId } from './parameters';
import { type Case } from './subjects';

/** The amounts of art. R2122-8 before their current line are from memory: so is the answer for those launches. */
export function certaintyOfNoCompetition(id: ParameterId): (given: Case) => Certainty {
  return ({ facts, law }) =>
    facts.launchedOn === null ? 'seen' : law.read(id, facts.launchedOn).period.certainty;
}
