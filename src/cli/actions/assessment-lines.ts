import { STATUS_SIGNS, STATUS_WORDS } from '../../eligibility/domain/sentences/status-words';
import { type MeasureStatus } from '../../eligibility/domain/verdict/outcome';
import { type Assessment } from '../../eligibility/domain/verdict/assessment';

/** The verdict of a contract for a person: measures first, then the rules that apply or lack a fact. */
export function assessmentLines({
  id,
  assessedOn,
  ruleBook,
  measures,
  results,
  hours,
}: Assessment): string[] {
  return [
    `${id} — évalué le ${assessedOn}, livre de règles ${ruleBook}`,
    ...measures.map(
      ({ measure, status, message }) => `  ${statusText(status).padEnd(14)} ${measure} : ${message}`,
    ),
    ...(hours === null ? [] : [`  heures : ${hours.computed} (${hours.formula})`]),
    ...results
      .filter(({ outcome }) => outcome !== 'does-not-apply')
      .map(
        ({ ruleId, outcome, message }) => `  ${outcome === 'applies' ? 'oui' : '?  '} ${ruleId} : ${message}`,
      ),
  ];
}

function statusText(status: MeasureStatus): string {
  return `${STATUS_SIGNS[status]} ${STATUS_WORDS[status].toLowerCase()}`;
}
