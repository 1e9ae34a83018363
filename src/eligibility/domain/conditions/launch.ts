import { type Condition, condition } from '../condition';
import { type EffectId } from '../effects';
import { launchWords } from '../sentences/fact-words';
import { frenchDate } from '../sentences/french-format';

/** The consultation is launched on or after the day the rule came into force. */
export function launchedSince(effect: EffectId): Condition {
  return condition({
    subjects: ['launchedOn'],
    landmarks: ({ law }) => ({ dates: [law.effect(effect).from] }),
    holds: ({ launchedOn }, { law }) => law.inForce(effect, launchedOn),
    met: ({ facts, law }) =>
      `${launchWords(facts)}, règle en vigueur depuis le ${frenchDate(law.effect(effect).from)}`,
    unmet: ({ facts, law }) =>
      `${launchWords(facts)}, avant l'entrée en vigueur du ${frenchDate(law.effect(effect).from)}`,
  });
}
