import { type SampleContract } from './sample-contract';

/**
 * Gives each consultation and contract the numbers of its officer, in the order of the dates: `2026-C-031`
 * and `2026-0084`; a contract that is not notified has the provisional number `P26-004`.
 */
export function numbered(contracts: readonly SampleContract[]): SampleContract[] {
  const byDate = [...contracts].sort(
    (left, right) => compare(sortKey(left), sortKey(right)) || (left.lot ?? 0) - (right.lot ?? 0),
  );
  const consultations = new Map<string, string>();
  const counters = new Map<string, number>();
  const count = (series: string): number => {
    const value = (counters.get(series) ?? 0) + 1;
    counters.set(series, value);
    return value;
  };
  return byDate.map((contract) => {
    const series = contract.buyer.siret;
    const year = contract.launchedOn.slice(0, 4);
    const known = consultations.get(contract.consultation);
    const consultation = known ?? `${year}-C-${padded(count(`${series} ${year} C`), 3)}`;
    consultations.set(contract.consultation, consultation);
    const group = contract.notifiedOn === null ? `P${year.slice(2)}` : contract.notifiedOn.slice(0, 4);
    const number = `${group}-${padded(count(`${series} ${group}`), contract.notifiedOn === null ? 3 : 4)}`;
    return { ...contract, consultation, number };
  });
}

function sortKey(contract: SampleContract): string {
  return `${contract.notifiedOn ?? `~${contract.launchedOn}`} ${contract.consultation}`;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
