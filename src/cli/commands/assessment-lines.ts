import { type Assessment } from '../../eligibility/domain/assessment';

const STATUS_WORDS = {
  required: '■ obligatoire',
  recommended: '● recommandé',
  possible: '○ possible',
  excluded: '× exclu',
  undetermined: '? à compléter',
} as const;

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
      ({ measure, status, message }) => `  ${STATUS_WORDS[status].padEnd(14)} ${measure} : ${message}`,
    ),
    ...(hours === null ? [] : [`  heures : ${hours.computed} (${hours.formula})`]),
    ...results
      .filter(({ outcome }) => outcome !== 'does-not-apply')
      .map(
        ({ ruleId, outcome, message }) => `  ${outcome === 'applies' ? 'oui' : '?  '} ${ruleId} : ${message}`,
      ),
  ];
}
