import { type FactName } from '../facts/facts';
import { FixedAxes } from './fixed-axes';
import { type Landmarks } from './landmarks';
import { type Law } from '../law/law';
import {
  candidates,
  type Case,
  factsBehind,
  knownValue,
  SHARE_OF_THE_CPV,
  SHARE_OR_WHOLE,
  type Subject,
  type World,
} from './subjects';

/** Something asked of a contract: the outcome of a rule, the status of a measure. */
export interface Question<Answer> {
  /** What the answer reads in the world; nothing else. */
  readonly subjects: readonly Subject[];
  /** Where the answer can change, as far as the law alone says. */
  readonly landmarks: (law: Law) => Landmarks;
  /** Further such places, which depend on the known facts. */
  readonly caseLandmarks?: (given: Case) => Landmarks | null;
  readonly answer: (world: World, given: Case) => Answer;
}

/** The one answer, or the facts on which it still depends. */
export type Settlement<Answer> =
  | { readonly settled: true; readonly answer: Answer }
  | { readonly settled: false; readonly missing: readonly FactName[] };

/**
 * Three-valued logic by exhaustion: the question is answered in every state of affairs that the missing
 * facts allow. It is settled when all answers agree; otherwise a fact is missing when, all others equal,
 * changing it alone changes the answer. So correlated conditions (the threshold depends on the launch,
 * the nature and the buyer at once) need no special case.
 */
export function settle<Answer>(question: Question<Answer>, given: Case): Settlement<Answer> {
  const world: Partial<Record<Subject, World[Subject]>> = {};
  const unknown: Subject[] = [];
  for (const subject of question.subjects) {
    const value = knownValue(subject, given);
    if (value === null) unknown.push(subject);
    else world[subject] = value;
  }
  if (unknown.length === 0) return { settled: true, answer: question.answer(complete(world), given) };
  const settlement = settleUnknown(question, given, world, unknown);
  if (!settlement.settled || !isShareOpen(question, given)) return settlement;
  return settleUnknown(question, given, world, [...unknown, 'labourShare']);
}

/** The CPV that is missing may be one that gives no labour share: the share would then be missing too. */
function isShareOpen({ subjects }: Question<unknown>, { facts }: Case): boolean {
  return facts.cpv === null && facts.labourShare === null && subjects.includes('labourShare');
}

type PartialWorld = Partial<Record<Subject, World[Subject]>>;

function settleUnknown<Answer>(
  question: Question<Answer>,
  given: Case,
  world: PartialWorld,
  unknown: readonly Subject[],
): Settlement<Answer> {
  const fixed = given.law.once(question, () => new FixedAxes(question.landmarks(given.law), given.law));
  const ofCase = question.caseLandmarks?.(given) ?? null;
  const axes = axesOf(fixed, ofCase, given, unknown);
  const work = (): Settlement<Answer> => {
    const answers = tabulate(axes, (values) => {
      unknown.forEach((subject, axis) => (world[subject] = values[axis] as World[Subject]));
      return question.answer(complete(world), given);
    });
    return settlementOf(answers, axes, unknown);
  };
  const size = axes.reduce((product, axis) => product * axis.length, 1);
  if (size < WORTH_REMEMBERING) return work();
  const places = ofCase === null ? placesIn(world, fixed) : world;
  return given.law.remembered(question, keyOf(places, axes, given), work);
}

/** What each missing subject can be. */
function axesOf(
  fixed: FixedAxes,
  ofCase: Landmarks | null,
  { law, facts }: Case,
  unknown: readonly Subject[],
): readonly (readonly unknown[])[] {
  return unknown.map((subject) => {
    if (subject === 'labourShare' && facts.cpv === null) return [SHARE_OF_THE_CPV, SHARE_OR_WHOLE];
    if (subject === 'launchedOn') return fixed.daysUntil(facts.notifiedOn);
    const axis = fixed.of(subject);
    return ofCase === null ? axis : [...new Set([...axis, ...candidates(subject, ofCase, law)])];
  });
}

// Where landmarks depend on the known facts, an interval of the law alone does not say enough.
function placesIn(world: PartialWorld, fixed: FixedAxes): Partial<Record<Subject, unknown>> {
  const places: Partial<Record<Subject, unknown>> = {};
  for (const [subject, value] of Object.entries(world) as [Subject, World[Subject]][]) {
    places[subject] = fixed.placeOf(subject, value);
  }
  return places;
}

// Below this a look-up costs as much as the work.
const WORTH_REMEMBERING = 16;

// The known subjects, the candidates of the others, and the facts that answers read beside subjects.
function keyOf(known: object, axes: readonly (readonly unknown[])[], { facts }: Case): string {
  const { exception, labourShare, effortRate, hourlyCost, transferredMonthlyHours } = facts;
  const lengths = axes.map((axis) => axis.length);
  return JSON.stringify([
    known,
    lengths,
    exception,
    labourShare,
    effortRate,
    hourlyCost,
    transferredMonthlyHours,
  ]);
}

function settlementOf<Answer>(
  answers: readonly Answer[],
  axes: readonly (readonly unknown[])[],
  unknown: readonly Subject[],
): Settlement<Answer> {
  const [first] = answers;
  if (first !== undefined && answers.every((answer) => answer === first)) {
    return { settled: true, answer: first };
  }
  const lengths = axes.map((axis) => axis.length);
  const deciding = unknown.filter((_, axis) => dependsOn(answers, lengths, axis));
  return { settled: false, missing: [...new Set(deciding.flatMap(factsBehind))] };
}

/** Answers of the full product of the axes, the last axis turning fastest. */
function tabulate<Answer>(
  axes: readonly (readonly unknown[])[],
  answer: (values: readonly unknown[]) => Answer,
): Answer[] {
  const total = axes.reduce((product, axis) => product * axis.length, 1);
  const values: unknown[] = axes.map((axis) => axis[0]);
  const answers: Answer[] = [];
  for (let index = 0; index < total; index += 1) {
    let rest = index;
    for (let axis = axes.length - 1; axis >= 0; axis -= 1) {
      const choices = axes[axis] ?? [];
      values[axis] = choices[rest % choices.length];
      rest = Math.floor(rest / choices.length);
    }
    answers.push(answer(values));
  }
  return answers;
}

/** True when two states that differ only along the axis have different answers. */
function dependsOn(answers: readonly unknown[], lengths: readonly number[], axis: number): boolean {
  const stride = lengths.slice(axis + 1).reduce((product, length) => product * length, 1);
  const length = lengths[axis] ?? 1;
  return answers.some((answer, index) => {
    const place = Math.floor(index / stride) % length;
    return place > 0 && answer !== answers[index - place * stride];
  });
}

// The engine fills every declared subject before asking: the declared part of the world is complete.
function complete(world: PartialWorld): World {
  return world as unknown as World;
}
