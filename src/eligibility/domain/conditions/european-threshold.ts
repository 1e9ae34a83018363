import { type Cents } from '../../../shared/domain/euros';
import { type Condition, condition } from './condition';
import { type Landmarks } from '../settle/landmarks';
import { type Law } from '../law/law';
import { type ParameterId, type ParameterReading } from '../law/parameters';
import { needWords } from '../sentences/fact-words';
import { parameterValue } from '../sentences/parameter-value';
import { type Beside, type Case, type World } from '../settle/subjects';

type ThresholdFacts = Pick<World, 'nature' | 'buyerKind'>;
type ThresholdWorld = Pick<World, 'nature' | 'buyerKind' | 'launchedOn'>;
type ThresholdSubject = 'nature' | 'buyerKind' | 'launchedOn' | 'needValue';

const THRESHOLDS_OF_CONTRACTS: readonly ParameterId[] = [
  'european-threshold.local-authority',
  'european-threshold.state',
  'european-threshold.contracting-entity',
  'european-threshold.works',
];
const SUBJECTS: readonly ThresholdSubject[] = ['buyerKind', 'nature', 'launchedOn', 'needValue'];

/** T of the rule book for a contract: works have one threshold, the rest depends on the buyer. */
export function thresholdId({ nature, buyerKind }: ThresholdFacts): ParameterId {
  return nature === 'works' ? 'european-threshold.works' : `european-threshold.${buyerKind}`;
}

function threshold(world: ThresholdWorld, { law }: Beside): Cents {
  return law.amountAt(thresholdId(world), world.launchedOn);
}

/** The need, all lots together, is at or above the European threshold ("égale ou supérieure"). */
export const needReachesEuropeanThreshold: Condition = condition({
  subjects: SUBJECTS,
  landmarks: europeanLandmarks,
  holds: (world, given) => world.needValue >= threshold(world, given),
  met: (given) => `${needWords(given.facts)}, au moins égal au seuil européen${valueWords(given)}`,
  unmet: (given) => `${needWords(given.facts)}, sous le seuil européen${valueWords(given)}`,
  readings: thresholdReadings,
});

export const needBelowEuropeanThreshold: Condition = condition({
  subjects: SUBJECTS,
  landmarks: europeanLandmarks,
  holds: (world, given) => world.needValue < threshold(world, given),
  met: (given) => `${needWords(given.facts)}, sous le seuil européen${valueWords(given)}`,
  unmet: (given) => `${needWords(given.facts)}, au moins égal au seuil européen${valueWords(given)}`,
  readings: thresholdReadings,
});

function europeanLandmarks(law: Law): Landmarks {
  return {
    dates: THRESHOLDS_OF_CONTRACTS.flatMap((id) => law.changeDaysOf(id)),
    amounts: { needValue: THRESHOLDS_OF_CONTRACTS.flatMap((id) => law.amountsOf(id)) },
  };
}

function thresholdReadings({ facts, law }: Case): readonly ParameterReading[] {
  const { nature, buyerKind, launchedOn } = facts;
  if (launchedOn === null || nature === null) return [];
  if (nature === 'works') return [law.read('european-threshold.works', launchedOn)];
  return buyerKind === null ? [] : [law.read(thresholdId({ nature, buyerKind }), launchedOn)];
}

function valueWords(given: Case): string {
  const [reading] = thresholdReadings(given);
  return reading ? ` de ${parameterValue(reading)}` : '';
}
