import { type Certainty } from '../law/legal-reference';
import { type ParameterId } from '../law/parameters';
import { type Case } from '../settle/subjects';

/** The amounts of art. R2122-8 before their current line are from memory: so is the answer for those launches. */
export function certaintyOfNoCompetition(id: ParameterId): (given: Case) => Certainty {
  return ({ facts, law }) =>
    facts.launchedOn === null ? 'seen' : law.read(id, facts.launchedOn).period.certainty;
}
