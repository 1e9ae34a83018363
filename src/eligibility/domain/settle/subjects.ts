import { type Cents } from '../../../shared/domain/euros';
import {
  BESIDE_FACTS,
  type BesideFact,
  type EligibilityFacts,
  factNamed,
  type FactName,
  SUBJECT_FACTS,
  type SubjectFact,
} from '../facts/facts';
import { amountsAround, type Landmarks } from './landmarks';
import { type DecimalText } from '../law/parameters';
import { type Law } from '../law/law';

/** Stands for the labour share of the CPV row, whichever the CPV is. */
export const SHARE_OF_THE_CPV: DecimalText = 'of-the-cpv';

const WHERE_IT_HAS_NONE = `${SHARE_OF_THE_CPV} or `;

/** The same, and where the CPV has none a share that a person could then state. */
export function shareOr(stated: DecimalText): DecimalText {
  return WHERE_IT_HAS_NONE + stated;
}

/** The share, of a CPV that has this one; null where it has none and none is stated. */
export function shareOf(labourShare: DecimalText, ofTheCpv: DecimalText | null): DecimalText | null {
  if (labourShare === SHARE_OF_THE_CPV) return ofTheCpv;
  if (!labourShare.startsWith(WHERE_IT_HAS_NONE)) return labourShare;
  return ofTheCpv ?? labourShare.slice(WHERE_IT_HAS_NONE.length);
}

/**
 * One complete state of affairs: what a rule sees, with nothing missing among what it declares. `labourShare` is a fraction
 * of 1, `SHARE_OF_THE_CPV` or `shareOr`.
 */
export type World = { readonly [F in SubjectFact]: NonNullable<EligibilityFacts[F]> } & {
  /** The lot, else the need: the base of the hours. */
  readonly hoursValue: Cents;
  /** The need, else the amount awarded, else the lot: the base of the publication of essential data. */
  readonly publicationValue: Cents;
};

export type Subject = keyof World;

/** The values that stand for all those a missing subject may have. */
export function candidates(subject: Subject, landmarks: Landmarks, law: Law): readonly unknown[] {
  if (subject === 'hoursValue' || subject === 'publicationValue')
    return amountsAround(landmarks.amounts?.[subject]);
  return factNamed(subject).candidates?.(landmarks, law) ?? [];
}

/** What an answer may read beside its subjects: facts that are part of the key under which it is remembered, no other. */
export interface Beside {
  readonly facts: Pick<EligibilityFacts, BesideFact>;
  readonly law: Law;
}

/** The facts and the law that a question is asked of. */
export interface Case extends Beside {
  readonly facts: EligibilityFacts;
  /** What was worked out of it: by what work, and what it gave. A handful: pairs cost less than a map of each contract. */
  readonly kept?: unknown[];
}

/** A case that keeps what is worked out of it: it serves rules, measures and sentences. */
export function caseOf(facts: EligibilityFacts, law: Law): Case {
  return { facts, law, kept: [] };
}

/** What `work` makes of a case, worked out once where the case keeps it. */
export function onceOf<C extends Case, T>(given: C, work: (given: C) => T): T {
  const { kept = [] } = given;
  for (let at = 0; at < kept.length; at += 2) if (kept[at] === work) return kept[at + 1] as T;
  const made = work(given);
  kept.push(work, made);
  return made;
}

/** What is known of a state of affairs. */
export type Known = { readonly [S in Subject]?: World[S] | undefined };

/** The same text for the same facts beside: most contracts have none. */
export function besideKey({ facts }: Beside): string {
  if (BESIDE_FACTS.every((name) => facts[name] === null)) return '';
  return JSON.stringify(BESIDE_FACTS.map((name) => facts[name]));
}

/** Landmarks that depend on the known subjects they say they read, and on the facts beside. */
export interface CaseLandmarks {
  readonly reads: readonly Subject[];
  /** Those given for a subject that is known stand for its value. */
  readonly of: (known: Known, given: Beside) => Landmarks;
}

/** The same, seeing nothing but what it says it reads. */
export function caseLandmarks<S extends Subject>(
  reads: readonly S[],
  of: (known: Pick<Known, S>, given: Beside) => Landmarks,
): CaseLandmarks {
  return { reads, of };
}

/** The subjects that the facts of a contract give, looked up once for all questions. */
export function knownOf(given: Case): Known {
  return onceOf(given, knownOfFacts);
}

const NOTHING_KNOWN: { [S in Subject]?: unknown } = Object.fromEntries(
  [...SUBJECT_FACTS, 'hoursValue', 'publicationValue'].map((subject) => [subject, undefined]),
);

function knownOfFacts({ facts, law }: Case): Known {
  const known = { ...NOTHING_KNOWN };
  for (const subject of SUBJECT_FACTS) if (facts[subject] !== null) known[subject] = facts[subject];
  known.hoursValue = facts.lotValue ?? facts.needValue ?? undefined;
  known.publicationValue = facts.needValue ?? facts.awardedAmount ?? facts.lotValue ?? undefined;
  known.labourShare = knownLabourShare(facts, law);
  return known as Known;
}

const CHAINS = {
  hoursValue: ['lotValue', 'needValue'],
  publicationValue: ['needValue', 'awardedAmount', 'lotValue'],
} as const;

/** The facts that give a subject: in a chain the first one given, all of them missing when none is. */
export function factsBehind(subject: Subject): readonly FactName[] {
  return subject === 'hoursValue' || subject === 'publicationValue' ? CHAINS[subject] : [subject];
}

/** The facts that a subject was read from: in a chain the one that gives the value, all while none does. */
export function factsRead(subject: Subject, facts: EligibilityFacts): readonly FactName[] {
  const behind = factsBehind(subject);
  if (behind.length === 1) return behind;
  const first = behind.find((name) => facts[name] !== null);
  return first === undefined ? behind : [first];
}

/** The fact that gave the value of a chain, null when none is given. */
export function givenOf(
  subject: 'hoursValue' | 'publicationValue',
  facts: EligibilityFacts,
): FactName | null {
  return CHAINS[subject].find((name) => facts[name] !== null) ?? null;
}

// Missing only where the CPV is known and has neither a row nor a division default.
function knownLabourShare(facts: EligibilityFacts, law: Law): World['labourShare'] | undefined {
  if (facts.labourShare !== null) return facts.labourShare;
  if (facts.cpv === null || law.content.potentials.of(facts.cpv)) return SHARE_OF_THE_CPV;
  return undefined;
}
