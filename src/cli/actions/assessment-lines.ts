import { STATUS_SIGNS, STATUS_WORDS } from '../../eligibility/domain/sentences/status-words';
import { type MeasureStatus } from '../../eligibility/domain/verdict/outcome';
import { type AskedAssessment } from '../../eligibility/domain/verdict/assess';

/** « ■ obligatoire », as wide as the longest. */
const STATUS_COLUMN = Object.fromEntries(
  Object.entries(STATUS_WORDS).map(([status, word]) => [
    status,
    `  ${STATUS_SIGNS[status as MeasureStatus]} ${word.toLowerCase()}`.padEnd(17),
  ]),
) as Readonly<Record<MeasureStatus, string>>;

/** The verdict of a contract for a person: measures first, then the rules that apply or lack a fact. */
export function assessmentLines({
  id,
  assessedOn,
  ruleBook,
  measures,
  told,
  hours,
}: AskedAssessment): string[] {
  return [
    `${id} — évalué le ${assessedOn}, livre de règles ${ruleBook}`,
    ...measures.map(({ measure, status, message }) => `${STATUS_COLUMN[status]}${measure} : ${message}`),
    ...(hours === null ? [] : [`  heures : ${hours.computed} (${hours.formula})`]),
    ...told.map(
      ({ ruleId, outcome, message }) =>
        `${outcome === 'applies' ? '  oui ' : '  ?   '}${ruleId} : ${message}`,
    ),
  ];
}
