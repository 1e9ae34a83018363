/** Nature of the need (art. L1111-2 to L1111-4 CCP). */
export const NATURES = ['works', 'supplies', 'services'] as const;
export type Nature = (typeof NATURES)[number];

export const CONTRACT_KINDS = ['contract', 'concession', 'defence'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export const BUYER_KINDS = ['local-authority', 'state', 'contracting-entity'] as const;
export type BuyerKind = (typeof BUYER_KINDS)[number];

export const CONTRACT_STATUSES = ['planned', 'ready', 'launched', 'awarded', 'closed', 'cancelled'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** Who a contract is reserved to (art. L2113-12 to L2113-16 CCP). */
export const RESERVATIONS = ['siae', 'ea-esat', 'siae-ea-esat', 'prison', 'sse'] as const;
export type Reservation = (typeof RESERVATIONS)[number];

/** DECP 2022 values, verbatim. */
export const SOCIAL_CONSIDERATIONS = [
  'Clause sociale',
  'Critère social',
  'Marché réservé',
  'Pas de considération sociale',
] as const;
export type SocialConsideration = (typeof SOCIAL_CONSIDERATIONS)[number];
export const ENVIRONMENTAL_CONSIDERATIONS = [
  'Clause environnementale',
  'Critère environnemental',
  'Pas de considération environnementale',
] as const;
export type EnvironmentalConsideration = (typeof ENVIRONMENTAL_CONSIDERATIONS)[number];
