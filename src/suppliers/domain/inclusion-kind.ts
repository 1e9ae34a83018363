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

/** SIAE of art. L5132-4 of the labour code: a GEIQ or an EBE is not one. */
const SIAE: readonly InclusionKind[] = ['EI', 'ACI', 'AI', 'ETTI', 'EITI'];
const DISABILITY: readonly InclusionKind[] = ['EA', 'EATT', 'ESAT'];

export function isSiae(kind: InclusionKind): boolean {
  return SIAE.includes(kind);
}

/** EA (art. L5213-13 of the labour code) and ESAT (art. L344-2 CASF). */
export function isDisabilityStructure(kind: InclusionKind): boolean {
  return DISABILITY.includes(kind);
}

export interface DatedInclusion {
  readonly kind: InclusionKind;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The kinds in force on a day (YYYY-MM-DD); an open bound has no limit. */
export function kindsOn(inclusions: readonly DatedInclusion[], day: string): InclusionKind[] {
  return inclusions
    .filter(
      ({ validFrom, validTo }) =>
        (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day),
    )
    .map(({ kind }) => kind);
}
