import { type EligibilityFacts } from '../../src/eligibility/domain/facts/facts';

export type KnownFacts = Partial<Omit<EligibilityFacts, 'id'>>;

/** What is known of every contract asked here, so that the number alone decides. */
export const USUAL: KnownFacts = {
  buyerKind: 'local-authority',
  contractingAuthority: true,
  nature: 'services',
  cpv: '34992000', // signs: weak clause potential, so that the social condition is never merely recommended
  lotValue: 10_000_00,
  smallLotsTotal: 10_000_00,
  durationMonths: 12,
  placeOfPerformance: '54',
  socialServices: false,
  socialConsiderations: [],
  environmentalConsiderations: [],
  reservedFor: [],
};
