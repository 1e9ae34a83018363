import { EXCEPTION_CODES, type EligibilityFacts, type ExceptionCode } from '../facts/facts';
import { type Law } from '../law/law';

/** What the validity of a ground depends on. */
export type GroundFacts = Pick<EligibilityFacts, 'contractKind' | 'nature' | 'durationMonths'>;

export function isExceptionCode(text: string): text is ExceptionCode {
  return EXCEPTION_CODES.some((code) => code === text);
}

/**
 * Is the ground open to this contract (art. L2112-2-1 II, L3114-2-1 II CCP)? EXC-2 and EXC-3 always are;
 * EXC-1 and EXC-4 never on a concession; EXC-4 only for works shorter than the duration of the article.
 * A missing fact gets the benefit of the doubt: false means that the ground is not valid for certain.
 */
export function isValidGround(code: ExceptionCode, facts: GroundFacts, law: Law): boolean {
  switch (code) {
    case 'EXC-1':
      return facts.contractKind !== 'concession';
    case 'EXC-2':
    case 'EXC-3':
      return true;
    case 'EXC-4':
      return facts.contractKind !== 'concession' && isShortWorks(facts, law);
  }
}

/** A motivation that is empty after trimming is none. */
export function hasMotivation(motivation: string | null): boolean {
  return (motivation ?? '').trim() !== '';
}

function isShortWorks({ nature, durationMonths }: GroundFacts, law: Law): boolean {
  const limit = Number(law.constant('works-exception.duration'));
  return (nature === null || nature === 'works') && (durationMonths === null || durationMonths < limit);
}
