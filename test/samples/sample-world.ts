import { buyerOf } from './buyers';
import { withConsiderations, type YearQuota } from './considerations';
import { draftContracts } from './consultations';
import { firmOf, readFirms, type SampleFirm, structureFor } from './firms';
import { numbered } from './numbering';
import { type SampleContract } from './sample-contract';
import { seededRandom, seedOf } from './seeded-random';

export interface SampleWorld {
  readonly contracts: readonly SampleContract[];
  readonly firms: readonly SampleFirm[];
}

/** The fictitious département of Valmonde and two bodies it supports, over 2024-2026 and the months ahead. */
export function sampleWorld(): SampleWorld {
  const firms = readFirms();
  const years = new Map<string, SampleContract[]>();
  for (const contract of numbered(draftContracts())) {
    const key = quotaKey(contract);
    years.set(key, [...(years.get(key) ?? []), contract]);
  }
  const contracts = [...years.entries()].flatMap(([key, group]) => withConsiderations(group, quotaOf(key)));
  return {
    firms,
    contracts: contracts.map((contract) => ({ ...contract, holders: holdersOf(contract, firms) })),
  };
}

// Proportions of the field (16 % in 2023, 29 % in the report's year; 23 %, 45 %, 72 % for the environment).
const QUOTAS: Readonly<Record<string, YearQuota>> = {
  '22990001400015 2024': quota([3, 12, 1, 6, 2], 23),
  '22990001400015 2025': quota([5, 14, 1, 6, 3], 45),
  '22990001400015 2026': quota([9, 17, 1, 10, 6], 72),
  '22990001400015 planned': quota([2, 5, 0, 1, 1], 100),
  'SDIS 2024': quota([1, 0, 1, 1, 0], 25),
  'Commune 2024': quota([0, 1, 0, 0, 0], 25),
  'Commune 2025': quota([1, 0, 0, 0, 0], 45),
  'Commune 2026': quota([2, 1, 0, 0, 0], 67),
};

function quota(counts: readonly [number, number, number, number, number], environmental: number): YearQuota {
  const [reserved, hours, clauseWithoutHours, criterion, criterionWithHours] = counts;
  return { reserved, hours, clauseWithoutHours, criterion, criterionWithHours, environmental };
}

function quotaKey(contract: SampleContract): string {
  const buyers = {
    liste: buyerOf('liste').siret,
    decp: buyerOf('liste').siret,
    'decp-sdis': 'SDIS',
    commune: 'Commune',
  };
  return `${buyers[contract.file]} ${contract.notifiedOn?.slice(0, 4) ?? 'planned'}`;
}

function quotaOf(key: string): YearQuota {
  const found = QUOTAS[key];
  if (!found) throw new Error(`No quota for ${key}.`);
  return found;
}

function holdersOf(contract: SampleContract, firms: readonly SampleFirm[]): SampleFirm[] {
  if (contract.notifiedOn === null) return [];
  const random = seededRandom(seedOf(`${contract.need} ${contract.number}`));
  const { reservedFor } = contract.choice;
  if (reservedFor !== null) {
    return [structureFor(firms, { reservedFor, trade: contract.trade, day: contract.notifiedOn }, random)];
  }
  const holder = firmOf(firms, contract.trade, random);
  if (contract.estimatedValue < LARGE_CONTRACT) return [holder];
  const second = firmOf(firms, contract.trade, random);
  return second === holder ? [holder] : [holder, second];
}

// Above it, some contracts go to a group of two firms.
const LARGE_CONTRACT = 200_000_000;
