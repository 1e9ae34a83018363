import { NO_SOCIAL_CHOICE, type SampleContract, type SocialChoice } from './sample-contract';
import { seedOf } from './seeded-random';

/** How many contracts of a year carry each consideration; `environmental` is a share in percent. */
export interface YearQuota {
  readonly reserved: number;
  readonly hours: number;
  readonly clauseWithoutHours: number;
  readonly criterion: number;
  /** Among the criteria, how many stand on contracts that also have hours. */
  readonly criterionWithHours: number;
  readonly environmental: number;
}

/** Contracts of one buyer and one year with their choices, in the proportions of the quota. */
export function withConsiderations(contracts: readonly SampleContract[], quota: YearQuota): SampleContract[] {
  const choices = socialChoices(contracts, quota);
  const green = environmentalOnes(contracts, choices, quota);
  return contracts.map((contract) => ({
    ...contract,
    choice: choices.get(contract) ?? NO_SOCIAL_CHOICE,
    environmental: green.has(contract) ? environmentalValues(contract) : [],
  }));
}

type Choices = ReadonlyMap<SampleContract, SocialChoice>;

function socialChoices(contracts: readonly SampleContract[], quota: YearQuota): Choices {
  const chosen = new Map<SampleContract, SocialChoice>();
  const free = (): SampleContract[] =>
    contracts.filter((contract) => !chosen.has(contract) && contract.need !== 'assurances');
  const reservable = largest(free().filter(({ reservable }) => reservable !== null)).slice(0, quota.reserved);
  for (const contract of reservable) chosen.set(contract, reservation(contract));
  const clauses = mostHours(free()).slice(0, quota.hours);
  clauses.forEach((contract, rank) =>
    chosen.set(contract, clause(contract, rank < quota.criterionWithHours)),
  );
  const others = largest(free()).filter(({ nature }) => nature !== 'Fournitures');
  for (const contract of others.slice(0, quota.clauseWithoutHours)) chosen.set(contract, OTHER_CLAUSE);
  const criteria = others.slice(
    quota.clauseWithoutHours,
    quota.clauseWithoutHours + quota.criterion - quota.criterionWithHours,
  );
  for (const contract of criteria)
    chosen.set(contract, { ...NO_SOCIAL_CHOICE, values: ['Critère social'], criterionWeight: 5 });
  return chosen;
}

const OTHER_CLAUSE: SocialChoice = { ...NO_SOCIAL_CHOICE, values: ['Clause sociale'] };

function reservation(contract: SampleContract): SocialChoice {
  return { ...NO_SOCIAL_CHOICE, values: ['Marché réservé'], reservedFor: contract.reservable };
}

function clause(contract: SampleContract, withCriterion: boolean): SocialChoice {
  const values = withCriterion ? ['Clause sociale', 'Critère social'] : ['Clause sociale'];
  return { values, reservedFor: null, hours: hoursOf(contract), criterionWeight: withCriterion ? 10 : null };
}

/** Rounded to whole days of seven hours, as facilitators do (practice). */
function hoursOf(contract: SampleContract): number {
  return Math.round(((contract.estimatedValue / 100_000_000) * contract.hoursPerMillion) / 7) * 7;
}

function mostHours(contracts: readonly SampleContract[]): SampleContract[] {
  // Launched since the duty and awarded or under way: theirs is a condition, no longer a choice.
  const underWay = (contract: SampleContract): boolean =>
    contract.afterAugust2026 && contract.launchedOn < '2026-12-01';
  const weight = (contract: SampleContract): number =>
    hoursOf(contract) + (underWay(contract) ? 1_000_000 : 0);
  return contracts
    .filter((contract) => hoursOf(contract) >= 70 && contract.need !== 'enrobes')
    .sort((left, right) => weight(right) - weight(left));
}

function largest(contracts: readonly SampleContract[]): SampleContract[] {
  return [...contracts].sort((left, right) => right.estimatedValue - left.estimatedValue);
}

function environmentalOnes(
  contracts: readonly SampleContract[],
  choices: Choices,
  quota: YearQuota,
): Set<SampleContract> {
  const wanted = Math.round((contracts.length * quota.environmental) / 100);
  const rank = (contract: SampleContract): number =>
    (contract.afterAugust2026 ? 4 : 0) +
    (choices.has(contract) ? 0.5 : 0) +
    (seedOf(contract.subject) % 1000) / 1000;
  return new Set([...contracts].sort((left, right) => rank(right) - rank(left)).slice(0, wanted));
}

function environmentalValues(contract: SampleContract): string[] {
  if (contract.afterAugust2026) return ['Clause environnementale', 'Critère environnemental'];
  const kind = seedOf(`${contract.subject} vert`) % 3;
  if (kind === 0) return ['Critère environnemental'];
  return kind === 1 ? ['Clause environnementale'] : ['Clause environnementale', 'Critère environnemental'];
}
