/** Measures that a buyer may retain on a contract. */
export const DECISION_MEASURES = [
  'integration-clause',
  'social-condition',
  'social-criterion',
  'reserved-siae',
  'reserved-ea-esat',
  'reserved-siae-ea-esat',
  'reserved-prison',
  'reserved-sse',
  'integration-services',
  'none',
] as const;
export type DecisionMeasure = (typeof DECISION_MEASURES)[number];

const LABELS: Readonly<Record<DecisionMeasure, string>> = {
  'integration-clause': "clause d'insertion",
  'social-condition': 'autre condition sociale',
  'social-criterion': 'critère social',
  'reserved-siae': 'réservé SIAE',
  'reserved-ea-esat': 'réservé EA-ESAT',
  'reserved-siae-ea-esat': 'réservé SIAE et EA-ESAT',
  'reserved-prison': 'réservé travail en prison',
  'reserved-sse': 'réservé ESS',
  'integration-services': "prestation d'insertion",
  none: 'sans mesure sociale',
};

export interface DecisionContent {
  readonly measures: readonly string[];
  readonly exceptionCode: string | null;
}

export function measureLabel(measure: string): string {
  return LABELS[measure as DecisionMeasure] ?? measure;
}

/** The words of a decision in a list: "clause d'insertion + critère social", "exception EXC-3". */
export function decisionLabel({ measures, exceptionCode }: DecisionContent): string {
  const labels = measures.map(measureLabel);
  if (exceptionCode !== null) labels.push(`exception ${exceptionCode}`);
  return labels.join(' + ');
}
