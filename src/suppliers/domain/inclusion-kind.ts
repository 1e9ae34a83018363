/** Kinds of inclusion structures; acronyms as published by the State's inclusion platform, ESAT added. */
export const INCLUSION_KINDS = [
  'EI',
  'ACI',
  'AI',
  'ETTI',
  'EITI',
  'EA',
  'EATT',
  'ESAT',
  'GEIQ',
  'RQ',
  'EBE',
  'ESUS',
  'SSE',
] as const;
export type InclusionKind = (typeof INCLUSION_KINDS)[number];
