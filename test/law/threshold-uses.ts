import { type KnownFacts } from './usual-contract';

/** Compared with an amount: below it, at or above it, at most, above. */
export type Comparison = '<' | '>=' | '<=' | '>';

/** Where a number of the law is read: by which rules, on which fact, for whom. */
export interface ThresholdUse {
  readonly number: string;
  /** Names the situation in the title of its tests. */
  readonly who: string;
  readonly facts: KnownFacts;
  readonly amount: 'needValue' | 'lotValue' | 'awardedAmount';
  /** Rule: it applies where the amount stands so to the number (and since the day of the rule, if it has one). */
  readonly rules: Readonly<Record<string, Comparison>>;
  /** The rule whose result says which value was read. */
  readonly witness?: string;
  /** Measure: where the amount stands so, the first status, else the second; from a day on where one is given. */
  readonly measures?: Readonly<Record<string, readonly [Comparison, string, string, string?]>>;
}

const contract = { contractKind: 'contract' } as const;
// A small lot, and few of them, so that R2123-1 2° waits for the need alone: 10 000 is under 20 % of any threshold.
const oneSmallLot = { lotValue: 10_000_00, smallLotsTotal: 10_000_00 };

function european(
  number: string,
  who: string,
  facts: Pick<KnownFacts, 'buyerKind' | 'nature'>,
): ThresholdUse {
  return {
    number,
    who,
    facts: { ...contract, ...oneSmallLot, ...facts },
    amount: 'needValue',
    rules: {
      'CCP-R2123-1-1': '<',
      'CCP-R2131-12': '<',
      'CCP-R2123-1-2': '>=',
      'CCP-L2112-2-1': '>=',
    },
    witness: 'CCP-R2123-1-1',
    measures: { 'social-condition': ['>=', 'required', 'possible', '2026-08-21'] },
  };
}

const BUYERS = [
  ['a local authority', 'local-authority'],
  ['the State', 'state'],
  ['a contracting entity', 'contracting-entity'],
] as const;

const europeanThresholds: readonly ThresholdUse[] = BUYERS.flatMap(([name, buyerKind]) => [
  european(`european-threshold.${buyerKind}`, `services for ${name}`, { buyerKind, nature: 'services' }),
  european(`european-threshold.${buyerKind}`, `supplies for ${name}`, { buyerKind, nature: 'supplies' }),
  european('european-threshold.works', `works for ${name}`, { buyerKind, nature: 'works' }),
]);

const concessions: readonly ThresholdUse[] = [
  {
    number: 'european-threshold.concession',
    who: 'a concession',
    facts: { contractKind: 'concession' },
    amount: 'needValue',
    rules: { 'CCP-L3114-2-1': '>=' },
    measures: { 'social-condition': ['>=', 'required', 'possible', '2026-08-21'] },
  },
];

const works = { ...contract, nature: 'works' } as const;
const local = { ...contract, buyerKind: 'local-authority' } as const;

const national: readonly ThresholdUse[] = [
  {
    number: 'no-competition.works',
    who: 'works',
    facts: works,
    amount: 'needValue',
    rules: { 'CCP-R2122-8-W': '<' },
    witness: 'CCP-R2122-8-W',
  },
  ...(['supplies', 'services'] as const).map((nature): ThresholdUse => ({
    number: 'no-competition.supplies-services',
    who: nature,
    facts: { ...contract, nature },
    amount: 'needValue',
    rules: { 'CCP-R2122-8-FS': '<' },
    witness: 'CCP-R2122-8-FS',
  })),
  ...(['works', 'supplies', 'services'] as const).map((nature): ThresholdUse => ({
    number: 'free-documents',
    who: nature,
    facts: { ...contract, nature },
    amount: 'needValue',
    rules: { 'CCP-R2132-2': '>=' },
  })),
  ...(['works', 'supplies', 'services'] as const).map((nature): ThresholdUse => ({
    number: 'formal-advertising',
    who: `${nature} for a local authority`,
    facts: { ...local, nature },
    amount: 'needValue',
    rules: { 'CCP-R2131-12': '>=' },
  })),
];

// Essential data: the need, else the amount awarded, else the lot; contracts and concessions alike.
const publication: readonly ThresholdUse[] = (['contract', 'concession'] as const).flatMap((contractKind) =>
  (['needValue', 'awardedAmount', 'lotValue'] as const).flatMap((amount): ThresholdUse[] => [
    {
      number: 'decp.publication',
      who: `${contractKind}, ${amount}`,
      facts: { contractKind },
      amount,
      rules: { 'CCP-R2196-1': '>=' },
      measures: { 'decp-publication': ['>=', 'required', 'recommended'] },
    },
    {
      number: 'decp.yearly-list',
      who: `${contractKind}, ${amount}`,
      facts: { contractKind },
      amount,
      rules: {},
      measures: { 'decp-publication': ['>=', 'recommended', 'possible'] },
    },
  ]),
);

// Small lots of a need above the European threshold, alone in being excluded.
const smallLots: readonly ThresholdUse[] = [
  {
    number: 'small-lot.works',
    who: 'a lot of works',
    facts: { ...works, buyerKind: 'local-authority', needValue: 6_000_000_00, smallLotsTotal: 1_200_000_00 },
    amount: 'lotValue',
    rules: { 'CCP-R2123-1-2': '<' },
  },
  ...(['supplies', 'services'] as const).map((nature): ThresholdUse => ({
    number: 'small-lot.supplies-services',
    who: `a lot of ${nature}`,
    facts: { ...local, nature, needValue: 500_000_00, smallLotsTotal: 100_000_00 },
    amount: 'lotValue',
    rules: { 'CCP-R2123-1-2': '<' },
  })),
];

// Cleaning is often reserved and bears a clause: 100 000 x 0.80 x 0.05 / 30 = 133 h is too few, so the lot is larger.
const practice: readonly ThresholdUse[] = [
  {
    number: 'practice.reserve-first',
    who: 'a lot of cleaning',
    facts: { ...contract, cpv: '90910000', nature: 'services' },
    amount: 'lotValue',
    rules: { 'PRA-RESERVE-FIRST': '<=' },
  },
  {
    number: 'practice.criterion-need',
    who: 'cleaning of 24 months that gives 400 h',
    facts: { ...contract, cpv: '90910000', nature: 'services', lotValue: 300_000_00, durationMonths: 24 },
    amount: 'needValue',
    rules: {},
    measures: { 'social-criterion': ['>=', 'recommended', 'possible'] },
  },
];

export const THRESHOLD_USES: readonly ThresholdUse[] = [
  ...europeanThresholds,
  ...concessions,
  ...national,
  ...publication,
  ...smallLots,
  ...practice,
];
