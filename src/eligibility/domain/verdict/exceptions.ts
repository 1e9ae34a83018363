import { type ContractKind, type Nature } from '../../../contracts/domain/register-terms';
import { type Law } from '../law/law';

/** Grounds for setting no social condition (art. L2112-2-1 II CCP). */
export const EXCEPTION_CODES = ['EXC-1', 'EXC-2', 'EXC-3', 'EXC-4'] as const;
export type ExceptionCode = (typeof EXCEPTION_CODES)[number];

/** A ground that the buyer records; without a motivation it does not stand. */
export interface RecordedException {
  readonly code: ExceptionCode;
  readonly motivation: string;
}

/** What the validity of a ground depends on. */
export interface GroundFacts {
  readonly contractKind: ContractKind | null;
  readonly nature: Nature | null;
  readonly durationMonths: number | null;
}

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
