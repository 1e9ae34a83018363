import { type FactName } from '../facts/facts';
import { FixedAxes } from './fixed-axes';
import { type Landmarks, mergeLandmarks } from './landmarks';
import { type Law } from '../law/law';
import {
  type Beside,
  besideKey,
  candidates,
  type Case,
  type CaseLandmarks,
  factsBehind,
  givenOf,
  type Known,
  knownOf,
  SHARE_OF_THE_CPV,
  shareOr,
  type Subject,
  type World,
} from './subjects';

/** What an answer rests on. */
export interface Reads {
  /** What the answer reads in the world; nothing else. */
  readonly subjects: readonly Subject[];
  /** Where the answer can change, as far as the law alone says. */
  readonly landmarks: (law: Law) => Landmarks;
  /** Further such places, which depend on the known subjects. */
  readonly caseLandmarks?: readonly CaseLandmarks[];
}

/** Something asked of a contract: the outcome of a rule, the status of a measure. */
export interface Question<Answer> extends Reads {
  readonly answer: (world: World, given: Beside) => Answer;
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
  const known = knownOf(given);
  if (areKnown(question.subjects, known))
    return { settled: true, answer: question.answer(complete(known), given) };
  return remembered(question, question, given, () => settleAnew(question, given));
}

/** True when a contract gives every one of these subjects. */
export function areKnown(subjects: readonly Subject[], known: Known): boolean {
  return subjects.every((subject) => known[subject] !== undefined);
}

/** What `owner` works out from the subjects of a question and the facts beside them, from nothing else: once for all alike. */
export function remembered<T>(owner: object, question: Reads, given: Case, work: () => T): T {
  return given.law.remembered(owner, keyOf(question, given), work);
}

/** What several questions read, as one. */
export function together(questions: readonly Reads[]): Reads {
  const caseLandmarks = [...new Set(questions.flatMap((one) => one.caseLandmarks ?? []))];
  return {
    subjects: [...new Set(questions.flatMap(({ subjects }) => subjects))],
    landmarks: (law) => mergeLandmarks(questions.map(({ landmarks }) => landmarks(law))),
    caseLandmarks,
  };
}

/** The places of the known subjects, the bound of an unknown launch, and the facts that answers read beside subjects. */
function keyOf(question: Reads, given: Case): string {
  const { facts } = given;
  const known = knownOf(given);
  const fixed = fixedAxes(question, given.law);
  const ofCase = (question.caseLandmarks ?? []).map(({ reads, of }) => ({
    reads,
    landmarks: of(known, given),
  }));
  let key = besideKey(given);
  for (const subject of question.subjects) {
    const value = known[subject];
    key += '|';
    if (value !== undefined) key += String(fixed.placeOf(subject, value, ofCase));
    else if (subject === 'launchedOn') key += `?${fixed.daysUntil(facts.notifiedOn).length}`;
    else key += '?';
    // Which fact of a chain gave the value is said with the answer.
    if (subject === 'hoursValue' || subject === 'publicationValue') key += givenOf(subject, facts) ?? '';
  }
  return key;
}

function fixedAxes(question: Reads, law: Law): FixedAxes {
  return law.once(question, () => new FixedAxes(question.landmarks(law), law));
}

function settleAnew<Answer>(question: Question<Answer>, given: Case): Settlement<Answer> {
  const known = knownOf(given);
  const unknown = question.subjects.filter((subject) => known[subject] === undefined);
  const settlement = settleUnknown(question, given, unknown);
  if (!isShareOpen(question, given)) return settlement;
  const open = settleUnknown(question, given, [...unknown, 'labourShare']);
  if (settlement.settled || open.settled) return open;
  // An absent share is the CPV's: it is asked for once that has none, and what then counts beside it with the CPV.
  return { settled: false, missing: open.missing.filter((name) => name !== 'labourShare') };
}

/** The CPV that is missing may be one that gives no labour share: the share would then be missing too. */
function isShareOpen({ subjects }: Reads, { facts }: Case): boolean {
  return facts.cpv === null && facts.labourShare === null && subjects.includes('labourShare');
}

function settleUnknown<Answer>(
  question: Question<Answer>,
  given: Case,
  unknown: readonly Subject[],
): Settlement<Answer> {
  const axes = axesOf(question, given, unknown);
  const world: Partial<Record<Subject, unknown>> = { ...knownOf(given) };
  const answers = tabulate(axes, (values) => {
    unknown.forEach((subject, axis) => (world[subject] = values[axis]));
    return question.answer(complete(world as Known), given);
  });
  return settlementOf(answers, axes, unknown);
}

/** What each missing subject can be. */
function axesOf(question: Reads, given: Case, unknown: readonly Subject[]): readonly (readonly unknown[])[] {
  const { law, facts } = given;
  const fixed = fixedAxes(question, law);
  const ofCase = (question.caseLandmarks ?? []).map(({ of }) => of(knownOf(given), given));
  return unknown.map((subject) => {
    if (subject === 'labourShare' && facts.cpv === null) {
      const stated = [...ofCase.flatMap(({ shares = [] }) => shares), '1'];
      return [SHARE_OF_THE_CPV, ...new Set(stated.map(shareOr))];
    }
    if (subject === 'launchedOn') return fixed.daysUntil(facts.notifiedOn);
    const axis = fixed.of(subject);
    return [...new Set([...axis, ...ofCase.flatMap((one) => candidates(subject, one, law))])];
  });
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
function complete(world: Known): World {
  return world as World;
}
