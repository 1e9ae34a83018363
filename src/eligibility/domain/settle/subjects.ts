import { type Cents } from '../../../shared/domain/euros';
import { type EligibilityFacts, factNamed, type FactName, type SubjectFact } from '../facts/facts';
import { amountsAround, type Landmarks } from './landmarks';
import { type DecimalText } from '../law/parameters';
import { type Law } from '../law/law';

/** Stands for the labour share of the CPV row, whichever the CPV is. */
export const SHARE_OF_THE_CPV: DecimalText = 'of-the-cpv';

/** The same, and a whole share where the CPV has none: the most that a person could then state. */
export const SHARE_OR_WHOLE: DecimalText = 'of-the-cpv-or-whole';

/**
 * One complete state of affairs: what a rule sees, with nothing missing among what it declares. `labourShare` is a fraction
 * of 1, `SHARE_OF_THE_CPV` or `SHARE_OR_WHOLE`.
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

/** The facts and the law that a question is asked of. */
export interface Case {
  readonly facts: EligibilityFacts;
  readonly law: Law;
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

/** The value of a subject in the facts, null when it is missing. */
export function knownValue(subject: Subject, { facts, law }: Case): World[Subject] | null {
  if (subject === 'hoursValue') return facts.lotValue ?? facts.needValue;
  if (subject === 'publicationValue') return facts.needValue ?? facts.awardedAmount ?? facts.lotValue;
  if (subject === 'labourShare') return knownLabourShare(facts, law);
  return facts[subject];
}

/** The fact that gave the value of a chain, null when none is given. */
export function givenOf(
  subject: 'hoursValue' | 'publicationValue',
  facts: EligibilityFacts,
): FactName | null {
  return CHAINS[subject].find((name) => facts[name] !== null) ?? null;
}

// Missing only where the CPV is known and has neither a row nor a division default.
function knownLabourShare(facts: EligibilityFacts, law: Law): World['labourShare'] | null {
  if (facts.labourShare !== null) return facts.labourShare;
  if (facts.cpv === null || law.content.potentials.of(facts.cpv)) return SHARE_OF_THE_CPV;
  return null;
}
