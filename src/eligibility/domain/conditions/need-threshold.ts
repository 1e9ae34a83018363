import { type Condition, condition } from './condition';
import { type Landmarks } from '../settle/landmarks';
import { type Law } from '../law/law';
import { type ParameterId, type ParameterReading } from '../law/parameters';
import { needWords } from '../sentences/fact-words';
import { parameterValue } from '../sentences/parameter-value';
import { type Case } from '../settle/subjects';

/** The need is at or above the value that the parameter has on the launch day. */
export function needAtLeast(id: ParameterId): Condition {
  return condition({
    subjects: ['needValue', 'launchedOn'],
    landmarks: (law) => needLandmarks(id, law),
    holds: ({ needValue, launchedOn }, { law }) => needValue >= law.amountAt(id, launchedOn),
    met: (given) => `${needWords(given.facts)}, au moins égal au seuil${valueWords(id, given)}`,
    unmet: (given) => `${needWords(given.facts)}, sous le seuil${valueWords(id, given)}`,
    readings: (given) => readings(id, given),
  });
}

/** The need is strictly below the value that the parameter has on the launch day. */
export function needBelow(id: ParameterId): Condition {
  return condition({
    subjects: ['needValue', 'launchedOn'],
    landmarks: (law) => needLandmarks(id, law),
    holds: ({ needValue, launchedOn }, { law }) => needValue < law.amountAt(id, launchedOn),
    met: (given) => `${needWords(given.facts)}, sous le seuil${valueWords(id, given)}`,
    unmet: (given) => `${needWords(given.facts)}, au moins égal au seuil${valueWords(id, given)}`,
    readings: (given) => readings(id, given),
  });
}

function needLandmarks(id: ParameterId, law: Law): Landmarks {
  return { dates: law.changeDaysOf(id), amounts: { needValue: law.amountsOf(id) } };
}

// A parameter that never changed has its value whatever the launch.
function readings(id: ParameterId, { facts, law }: Case): readonly ParameterReading[] {
  const { periods } = law.content.parameters[id];
  const day = facts.launchedOn ?? (periods.length === 1 ? facts.notifiedOn : null);
  return day === null ? [] : [law.read(id, day)];
}

function valueWords(id: ParameterId, given: Case): string {
  const [reading] = readings(id, given);
  return reading ? ` de ${parameterValue(reading)}` : '';
}
