import { type Condition, condition } from './condition';
import { type EffectId } from '../law/effects';
import { launchWords } from '../sentences/fact-words';
import { longDate } from '../../../shared/domain/french';
import { type Case } from '../settle/subjects';

/** The consultation is launched on or after the day the rule came into force. */
export function launchedSince(effect: EffectId): Condition {
  return condition({
    subjects: ['launchedOn'],
    landmarks: (law) => ({ dates: [law.effect(effect).from] }),
    holds: ({ launchedOn }, { law }) => law.inForce(effect, launchedOn),
    met: ({ facts, law }) =>
      `${launchWords(facts)}, règle en vigueur depuis le ${longDate(law.effect(effect).from)}`,
    unmet: ({ facts, law }) =>
      `${launchWords(facts)}, avant l'entrée en vigueur du ${longDate(law.effect(effect).from)}${doubtWords(effect, { facts, law })}`,
  });
}

// Of the days on which the sources disagree, those before the entry into force: a rule that does not apply says so too.
function doubtWords(id: EffectId, { facts, law }: Case): string {
  const { doubt } = law.effect(id);
  const { launchedOn } = facts;
  if (doubt === null || launchedOn === null || launchedOn < doubt.from) return '';
  return " (à vérifier : les sources ne s'accordent pas sur ce jour)";
}
