import { type Decision } from '../../../eligibility';
import { measureLabel } from '../../../eligibility/domain/decisions/decision';
import { exceptionText } from '../../../eligibility/domain/sentences/fact-words';
import { shortDate } from '../../../shared/domain/french';
import { typographic } from '../page/sentence-parts';

/** A decision in words; its author by the `initials` of the accounts, never a name. */
export function decisionView(
  decision: Decision,
  initials: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const { measures, exceptionCode, motivation, decidedAt, authorId, supersededAt } = decision;
  return {
    measures: measures.map((measure) => typographic(measureLabel(measure))),
    exception: exceptionCode === null ? null : exceptionWords(exceptionCode),
    motivation,
    decidedOn: shortDate(decidedAt),
    author: authorId === null ? null : (initials.get(authorId) ?? null),
    supersededOn: supersededAt === null ? null : shortDate(supersededAt),
  };
}

/** "EXC-3 : restriction de concurrence…" */
export function exceptionWords(code: string): string {
  const words = exceptionText(code);
  return words === code ? code : `${code} : ${words}`;
}
